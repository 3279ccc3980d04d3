import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compiledText } from '../../models/indicators/compile.ts'
import { parseName } from '../../pipeline/5-targets/ontology/pattern.ts'
import { readIndicators } from '../../pipeline/5-targets/ontology/read.ts'
import { type Ontology, ontologyModel, ontologyOf } from '../../pipeline/5-targets/ontology.ts'
import { defaultOptions } from '../../pipeline/stage.ts'
import { context } from '../6-compare/models.ts'
import { HELD_OUT, TUNED } from './ontology-phrases.ts'

const folder = new URL('../../models/indicators/', import.meta.url)
const files = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .map(name => readIndicators(name, readFileSync(new URL(name, folder), 'utf8')))
const indicators = files.flatMap(file => file.indicators)
const ontology = ontologyOf(context)

const named = (phrase: string, unit?: string): string => {
  const { indicator_id, group, known } = ontology.link(phrase, unit)
  return `${known ? indicator_id : '~'}${group ? `[${group}]` : ''}`
}

describe('phrases link to indicators', () => {
  for (const [name, text, least] of [
    ['tuned', TUNED, 1],
    ['held out', HELD_OUT, 0.95],
  ] as const)
    test(`${name} phrases`, () => {
      const wrong: string[] = []
      const rows = text.trim().split('\n')
      for (const row of rows) {
        const [phrase, wanted] = row.split(' → ') as [string, string]
        const [words, unit] = phrase.split(' | ') as [string, string?]
        const found = named(words, unit)
        if (found !== wanted) wrong.push(`${phrase} → ${found}, not ${wanted}`)
      }
      const accuracy = 1 - wrong.length / rows.length
      console.log(
        `linking, ${name}: ${(accuracy * 100).toFixed(1)} % of ${rows.length} phrases${wrong.map(one => `\n  ${one}`).join('')}`,
      )
      expect(accuracy).toBeGreaterThanOrEqual(least)
    })

  test('every Vietnamese and English name is its own indicator', () => {
    expect(
      indicators.filter(({ id, vi, unit }) => named(vi, unit) !== id).map(({ id, vi }) => `${id}: ${vi}`),
    ).toEqual([])
  })
  test('OCR errors in one word', () => {
    expect(named('tỷ lệ hộ nghẻo')).toBe('poverty_rate')
    expect(named('Tổng mức bản lẻ hàng hoá')).toBe('retail_sales')
    expect(named('giá trị thu hoạch trên 1 ha đất trồng trọt và nuôi trồng thủy sắ')).toBe(
      'value_per_hectare',
    )
  })
  test('an unknown phrase keeps one id of its own words, whatever stands at its ends', () => {
    const ids = [
      'Số tàu ngầm',
      'tổng số tàu ngầm năm 2021',
      'phấn đấu đến cuối năm 2025, tàu ngầm đạt',
      'tàu ngầm',
    ].map(phrase => ontology.link(phrase).indicator_id)
    expect(ids).toEqual(ids.map(() => '~tau-ngam'))
    expect(ontology.link('trạm bơm khu vực 1').indicator_id).not.toBe(
      ontology.link('trạm bơm khu vực 3').indicator_id,
    )
  })
  test('the nearest known ones of an unknown phrase', () => {
    expect(ontology.nearest('tỷ lệ bao phủ bảo hiểm y tế học sinh vùng sâu', 1)[0]?.indicator.id).toBe(
      'health_insurance_coverage',
    )
    expect(ontology.nearest('xyz', 3)).toEqual([])
  })
})

describe('indicator files', () => {
  test('the compiled file is in step with the YAML (npx tsx models/indicators/compile.ts)', () => {
    expect(compiledText()).toBe(readFileSync(new URL('compiled.json', folder), 'utf8'))
  })
  test('ids are given once, at least 250 of them', () => {
    const ids = indicators.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(ids.length).toBeGreaterThanOrEqual(250)
  })

  const file = (row: string): string => `topic: own
vi: Riêng
en: Own
indicators:
  - id: submarines
    vi: Tàu ngầm
    en: Submarines
    dimension: count
    unit: tàu
    better: higher
    timing: stock
    names:
${row}`
  const message = (text: string): string => {
    try {
      readIndicators('own.yaml', text)
      return ''
    } catch (error) {
      return (error as Error).message
    }
  }
  test('messages name file, line and key', () => {
    expect(message(file('      - tàu ngầm'))).toBe('')
    expect(message(file('      - tàu (ngầm'))).toBe(
      'own.yaml:13 indicators[0].names[0]: a bracket is not closed in "tàu (ngầm"',
    )
    expect(message(file('      - (tàu)?'))).toBe(
      'own.yaml:13 indicators[0].names[0]: no word of "(tàu)?" is required',
    )
    expect(message(file('      - tàu ngầm').replace('better: higher', 'better: more'))).toBe(
      'own.yaml:10 indicators[0].better: Invalid option: expected one of "higher"|"lower"|"none"',
    )
    expect(message(file('      - tàu ngầm').replace('id: submarines', 'id: Sub marines'))).toBe(
      'own.yaml:5 indicators[0].id: must be lower-case letters, digits and "_"',
    )
    expect(message(file('      - tàu ngầm').replace('    unit: tàu\n', ''))).toMatch(
      /^own\.yaml:5 indicators\[0\]\.unit: /,
    )
    expect(message('topic: [')).toMatch(/^own\.yaml:1 /)
  })
  test('the user’s own indicators add to the project’s, and more names to known ones', () => {
    const options = {
      ...defaultOptions,
      indicators: [
        file('      - tàu ngầm'),
        file('      - nhà nghèo khó').replace('id: submarines', 'id: poverty_rate'),
      ],
    }
    const own = ontologyOf({ models: context.models, options })
    expect(own.link('số tàu ngầm').indicator_id).toBe('submarines')
    expect(own.link('nhà nghèo khó').indicator_id).toBe('poverty_rate')
    expect(own.link('tỷ lệ hộ nghèo').indicator_id).toBe('poverty_rate')
    expect(own.link('tổng mức bán lẻ').indicator_id).toBe('retail_sales')
  })
})

describe('patterns of names', () => {
  const matches = (name: string, key: string): boolean =>
    new RegExp(`^${parseName(name).source}$`, 'u').test(`${key} `)
  test('alternatives, options, repetition, function words', () => {
    expect(matches('tổng? mức bán lẻ( hàng hóa)?', 'tổng mức bán lẻ hàng hóa')).toBe(true)
    expect(matches('tổng? mức bán lẻ( hàng hóa)?', 'mức bán lẻ')).toBe(true)
    expect(matches('đàn (trâu|bò)', 'đàn bò')).toBe(true)
    expect(matches('đàn (trâu|bò)', 'đàn lợn')).toBe(false)
    expect(matches('số vụ( và| của)* cháy', 'số vụ cháy')).toBe(true)
  })
  test('a unit', () => {
    expect(parseName('thủy sản @USD')).toMatchObject({ unit: 'usd', shortest: ['thủy', 'sản'] })
  })
})

test('speed: at most 20 µs CPU a new phrase, 2 µs a known one, 40 ms to load, on a busy machine', () => {
  const micros = (n: number, run: () => void): number => {
    const from = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(from)
    return (user + system) / n
  }
  const phrases = `${TUNED}${HELD_OUT}`
    .trim()
    .split('\n')
    .map(row => row.split(' → ')[0]!.split(' | ')[0]!)
  const bytes = readFileSync(new URL('compiled.json', folder))
  let fresh: Ontology | null = null
  const load = micros(1000, () => {
    fresh = ontologyModel.parse(() => bytes).ontology
  })
  const years = Array.from({ length: 100 }, (_, i) => 1990 + i)
  const all = years.flatMap(year => phrases.map(phrase => `${phrase} năm ${year}`))
  const link = (phrase: string) => fresh!.link(phrase)
  all.slice(0, 5000).forEach(link)
  const later = all.slice(5000)
  const first = micros(later.length, () => later.forEach(link))
  const again = micros(later.length, () => later.forEach(link))
  console.log(
    `linking: ${load.toFixed(1)} ms to load, ${first.toFixed(1)} µs a new phrase, ${again.toFixed(2)} µs a known one`,
  )
  expect(load).toBeLessThan(40)
  expect(first).toBeLessThan(20)
  expect(again).toBeLessThan(2)
})
