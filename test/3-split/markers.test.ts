import { describe } from 'vitest'
import { MARKER_STYLES } from '../../pipeline/3-split/markers.ts'
import { testRules } from '../helpers/rules.ts'

describe('each style of numbering matches its examples at the start of a line', () => {
  testRules(
    MARKER_STYLES.map(style => ({
      ...style,
      pattern: new RegExp(`^(?:${style.pattern.source})`, style.pattern.flags.replace('y', '')),
    })),
  )
})
