import { expect, test } from 'vitest'
import { Bodies } from '../../pipeline/5-targets/bodies.ts'

const after = (paragraphs: readonly (readonly string[])[], indicator: string): string => {
  const bodies = new Bodies()
  for (const names of paragraphs) bodies.see(names, false)
  return bodies.named(indicator)
}

test('a body named in short has the name that it had before', () => {
  const named = [['Cục Hải quan Phước Long']]
  expect(after(named, 'Cục thu')).toBe('Cục Hải quan Phước Long thu')
  expect(after(named, 'toàn Cục mới thu ngân sách')).toBe('Cục Hải quan Phước Long thu ngân sách')
  expect(after(named, 'đơn vị nộp ngân sách')).toBe('Cục Hải quan Phước Long nộp ngân sách')
  expect(after(named, 'số thu của Cục')).toBe('số thu của Cục Hải quan Phước Long')
  expect(after([['Công ty Đường Phước Long']], 'công ty lãi trước thuế')).toBe(
    'Công ty Đường Phước Long lãi trước thuế',
  )
})

test('what is no body, or one that is not known, stays', () => {
  const named = [['Cục Hải quan Phước Long']]
  expect(after(named, 'đơn vị hành chính cấp xã')).toBe('đơn vị hành chính cấp xã')
  expect(after(named, 'công ty lãi trước thuế')).toBe('công ty lãi trước thuế')
  expect(after([...named, ['Chi cục Hải quan']], 'đơn vị thu')).toBe('đơn vị thu')
  expect(after([['Công ty Đường Phước Long'], []], 'công ty lãi trước thuế')).toBe('công ty lãi trước thuế')
})
