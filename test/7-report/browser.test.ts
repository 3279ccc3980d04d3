/**
 * The page in a real browser. Needs Chromium (Debian's package `chromium`, or its path in CHROMIUM); without it
 * the tests are skipped, and say so.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PageData, pageParts } from '../../pipeline/7-report/page.ts'
import { comparison, document, sentence, target } from './rows.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const hasBrowser = existsSync(executablePath)
if (!hasBrowser) console.warn(`the page was not tested in a browser: there is no ${executablePath}`)

const evil = `<img src=x onerror="window.harmed = true"><script>window.harmed = true</script>`

/** Two documents, a target of 57 xã in one and its result of 58 xã in the other. */
function build(): string {
  const data = new PageData(new Set())
  const first = 'Phấn đấu đến cuối năm 2030 có 57 xã đạt chuẩn.'
  const second = `Về nông thôn: năm 2031 có 58 xã đạt chuẩn. ${evil}`
  const measured = {
    indicator: 'xã đạt chuẩn',
    indicator_id: 'rural',
    topic: 'rural',
    unit: 'xã',
    norm_unit: 'xã',
  }
  data.add({
    document: document({ doc_id: 'a', doc_number: '01-KL/TU' }),
    shown: {
      text: { doc_id: 'a', raw: first, clean: first },
      corrections: [],
      sentences: [sentence({ sentence_id: 'a:s1', doc_id: 'a', text: first, start: 0, end: first.length })],
    },
    targets: [
      target({
        ...measured,
        target_id: 'a:t1',
        doc_id: 'a',
        sentence_id: 'a:s1',
        kind: 'target',
        value_low: 57,
        value_high: 57,
        norm_low: 57,
        norm_high: 57,
        period: '2030',
        period_start: '2030-01-01',
        period_end: '2030-12-31',
        start: first.indexOf('có 57'),
        end: first.length - 1,
      }),
    ],
  })
  data.add({
    document: document({ doc_id: 'b', doc_number: '02-KL/TU', title: evil }),
    shown: {
      text: { doc_id: 'b', raw: second.replace('Về', 'Vẽ'), clean: second },
      corrections: [
        {
          doc_id: 'b',
          start: 0,
          end: 2,
          before: 'Vẽ',
          after: 'Về',
          kind: 'syllable',
          rule_id: 'x',
          score: 1,
          context: null,
        },
      ],
      sentences: [sentence({ sentence_id: 'b:s1', doc_id: 'b', text: second, start: 0, end: second.length })],
    },
    targets: [
      target({
        ...measured,
        target_id: 'b:t1',
        doc_id: 'b',
        sentence_id: 'b:s1',
        value_low: 58,
        value_high: 58,
        norm_low: 58,
        norm_high: 58,
        start: second.indexOf('có 58'),
        end: second.indexOf('.'),
      }),
      target({
        target_id: 'b:t2',
        doc_id: 'b',
        sentence_id: 'b:s1',
        indicator: evil,
        indicator_id: '~evil',
        start: 0,
        end: 2,
      }),
    ],
  })
  const between = {
    indicator: 'xã đạt chuẩn',
    indicator_id: 'rural',
    norm_unit: 'xã',
    from_target_id: 'a:t1',
    from_value: 57,
    to_target_id: 'b:t1',
    to_value: 58,
    change: 1,
    change_pct: 1.75,
  }
  const rows = [
    comparison(between),
    comparison({ ...between, indicator: 'hộ nghèo', indicator_id: 'poor', verdict: 'missed' }),
  ]
  const pieces = data.html(
    pageParts.parse(file => readFileSync(file)),
    { rows, more: false },
    [
      {
        kind: 'contradiction',
        indicator_id: 'rural',
        doc_id: 'a',
        target_id: 'a:t1',
        other_doc_id: 'b',
        other_target_id: 'b:t1',
        message: '57 and 58',
      },
    ],
    { indicators: { rural: 'communes up to standard' }, topics: { rural: { vi: 'Nông thôn', en: 'Rural' } } },
  )
  return [...pieces].join('')
}

describe.skipIf(!hasBrowser)('the page in Chromium', () => {
  let browser: Browser
  let folder: string
  let page: Page
  const problems: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chitieu-page-'))
    writeFileSync(join(folder, 'index.html'), build())
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    })
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.on('console', message => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('pageerror', error => problems.push(error.message))
    page.on('request', request => {
      if (!request.url().startsWith('file:')) problems.push(`asked for ${request.url()}`)
    })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    if (folder) rmSync(folder, { recursive: true })
  })
  const open = (hash: string) => page.goto(`file://${folder}/index.html${hash}`)

  test('an indicator over two documents has a chart that says its figures', async () => {
    await open('#/overview')
    const card = page.locator('.card', { hasText: 'xã đạt chuẩn' }).first()
    expect(await card.locator('li').allInnerTexts()).toHaveLength(2)
    const chart = card.getByRole('img')
    expect(await chart.getAttribute('aria-label')).toBe(
      'xã đạt chuẩn: 2030: 57 xã (mục tiêu); 2031: 58 xã (kết quả)',
    )
  })

  test('comparisons are filtered by search, marks aside, and by verdict', async () => {
    await open('#/comparisons')
    const rows = page.locator('main table').first().locator('tbody tr')
    expect(await rows.count()).toBe(2)
    await page.getByRole('searchbox').fill('ho ngheo')
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('hộ nghèo')])
    await page.getByRole('searchbox').fill('')
    await page.getByLabel('Nhận định').selectOption('met')
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('xã đạt chuẩn')])
    expect(await page.locator('output').innerText()).toBe('1 dòng')
  })

  test('a figure leads to its sentence, with the correction that touched it, and back by Escape', async () => {
    await open('#/figures')
    await page.locator('button.figure', { hasText: '58 xã' }).click()
    const source = page.getByRole('complementary')
    expect(await source.locator('mark.chosen').innerText()).toBe('có 58 xã đạt chuẩn')
    expect(await source.locator('.mended').first().getAttribute('title')).toContain('Vẽ')
    await page.keyboard.press('Escape')
    await source.waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.dataset.target')).toBe('b:t1')
  })

  test('labels change with the language', async () => {
    await open('#/documents')
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.getByRole('navigation').innerText()).toContain('Comparisons')
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  })

  test('markup in documents is harmless', async () => {
    for (const view of ['overview', 'figures', 'documents', 'figure/b%3At2']) await open(`#/${view}`)
    expect(await page.evaluate('window.harmed')).toBeUndefined()
  })

  test('no serious finding of axe, on any view', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const findings: string[] = []
    for (const view of ['overview', 'comparisons', 'figures', 'documents', 'figure/b%3At1']) {
      await open(`#/${view}`)
      await page.reload()
      await page.evaluate(axe)
      const { violations } = (await page.evaluate('axe.run()')) as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[]
      }
      for (const { id, impact, nodes } of violations)
        if (impact === 'serious' || impact === 'critical') findings.push(`${view}: ${id}: ${nodes[0]!.html}`)
    }
    expect(findings).toEqual([])
  }, 60_000)

  test('no error was written to the console and nothing was fetched', () => {
    expect(problems).toEqual([])
  })
})
