/**
 * `npm run screenshot`: the picture of the page in the README, `test/7-report/page.png`, taken
 * of `reports/index.html` in Chromium (its path in CHROMIUM, else Debian's).
 */
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})
const page = await browser.newPage({ viewport: { width: 1360, height: 780 } })
await page.goto(`file://${resolve('reports/index.html')}#/overview`)
await page.evaluate(`localStorage.setItem('chitieu-language', 'en')`)
await page.reload()
await page.locator('.card button.figure').nth(1).click()
await page.waitForTimeout(300)
await page.screenshot({ path: 'test/7-report/page.png' })
await browser.close()
