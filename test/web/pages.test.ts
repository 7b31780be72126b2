import { readFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen, type Listening } from '../../src/surfaces/http/index.ts'
import { webApp } from '../../src/surfaces/web/index.ts'
import { startChromium, type Chromium } from '../browser/chromium.ts'
import { report } from '../browser/told.ts'
import { root } from '../source-files.ts'
import { openSite, type Site } from './kit.ts'

const checks = readFileSync(new URL('../browser/in-page.js', import.meta.url), 'utf8')
/** Set to write the pictures of docs/tutorial.md anew. */
const pictures = process.env['SERVANDA_PICTURES'] === '1' ? join(root, 'docs', 'tutorial') : undefined

let site: Site
let chromium: Chromium
let served: Listening
let event = ''
beforeAll(async () => {
  site = await openSite({ isOwnHost: () => true })
  const app = webApp(site.options)
  const started = await listen((request) => app.fetch(request), '127.0.0.1', 0)
  if (started.kind !== 'served') throw new Error(started.message)
  served = started
  chromium = await startChromium()
  const account = (await (await fetch(`${served.url}dyads/POL/MDA.json`)).json()) as { crises: { id: string }[] }
  event = account.crises[0]!.id
}, 120_000)
afterAll(async () => {
  await chromium?.close()
  await served?.close()
  await site?.close()
})

const wide = { width: 1440, height: 900 }
const narrow = { width: 375, height: 800 }

/** Opens a page of the site and does something with it; anything that the page complains of, or asks elsewhere for, fails. */
const on = async <Result>(path: string, options: BrowserContextOptions, work: (page: Page) => Promise<Result>): Promise<Result> => {
  const context = await chromium.browser.newContext({ reducedMotion: 'reduce', viewport: wide, ...options })
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (problem) => complaints.push(problem.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url)) complaints.push(request.url())
    })
    await page.goto(`${served.url}${path.slice(1)}`)
    const result = await work(page)
    expect(complaints).toEqual([])
    return result
  } finally {
    await context.close()
  }
}

/** Marks words of the text as a reader does with the mouse; runs in the page. */
const marking = `(words) => {
  const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent.indexOf(words)
    if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + words.length)
  }
}`

const inPage = <Result>(page: Page, expression: string): Promise<Result> => page.evaluate(`(() => { ${checks}\n return ${expression} })()`)

const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  writeFileSync(join(pictures, `${name}.png`), await page.screenshot())
}

const paths: Readonly<Record<string, () => string>> = {
  front: () => '/',
  account: () => '/dyads/POL/MDA',
  source: () => `/sources/${report.document.id}`,
  event: () => `/events/${event}`,
  partner: () => '/partners/POL',
  conflicts: () => '/conflicts',
  sources: () => '/sources',
  search: () => '/search?q=launchers',
  review: () => '/review',
  add: () => '/add',
  data: () => '/data',
  nothing: () => '/search?q=zzzz',
}
const names = Object.keys(paths)

describe('for every reader', () => {
  const settings = (['light', 'dark'] as const).flatMap((colorScheme) => [wide, narrow].map((viewport) => ({ colorScheme, viewport })))
  test.each(names)('axe finds nothing, nothing scrolls sideways, no link leads nowhere: %s', { timeout: 60_000 }, async (name) => {
    for (const options of settings) {
      await on(paths[name]!(), options, async (page) => {
        const { violations } = await new AxeBuilder({ page })
          .options({ resultTypes: ['violations'] })
          .setLegacyMode(true)
          .analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([])
        expect(await inPage(page, 'width()')).toBeLessThanOrEqual(options.viewport.width)
        expect(await inPage(page, 'brokenLinks()')).toEqual({ dangling: [], doubled: [] })
      })
    }
  })

  test('no page weighs more than 120 KB', async () => {
    for (const name of names) {
      const body = await (await fetch(`${served.url}${paths[name]!().slice(1)}`)).text()
      expect(Buffer.byteLength(body), name).toBeLessThan(120 * 1024)
    }
  })
})

describe('an account', () => {
  test('shows the words of a figure on hover, and each note leads to its words in the text', () =>
    on('/dyads/POL/MDA', {}, async (page) => {
      await picture(page, 'account')
      await page.hover('h1 a.note')
      expect(await page.locator('.pop q').count()).toBe(1)
      await page.keyboard.press('Escape')
      const ways = await page.locator('.notes a.to').evaluateAll((links) => links.map((link) => (link as { href?: string }).href!))
      expect(ways.length).toBeGreaterThan(10)
      for (const [at, way] of ways.entries()) {
        const quote = await page.locator('.notes > li q').nth(at).textContent()
        const answer = await fetch(way, { redirect: 'manual' })
        const place = answer.headers.get('location')!
        expect(place, quote!).toMatch(/#w\d+$/)
      }
      const first = await page.locator('.notes > li q').first().textContent()
      await page.locator('.notes a.to').first().click()
      await page.waitForURL(/#w\d+$/)
      expect(await inPage(page, `wordsUnder(location.hash.slice(1).replace('w', 'c'))`)).toBe(first)
      await picture(page, 'text')
    }))

  test('is redrawn by both of its days, which stand in the address', () =>
    on('/dyads/POL/MDA', { javaScriptEnabled: false }, async (page) => {
      const now = await page.locator('h1').textContent()
      await page.fill('#as_of', '2024-04-01')
      await page.click('.clocks button')
      await page.waitForURL(/as_of=2024-04-01/)
      expect(await page.locator('.items').first().textContent()).not.toContain('14')
      expect(await page.inputValue('#as_of')).toBe('2024-04-01')
      await page.fill('#as_of', '')
      await page.fill('#known_by', '2023')
      await page.click('.clocks button')
      await page.waitForURL(/known_by=2023/)
      expect(await page.locator('h1').textContent()).not.toBe(now)
      expect(await page.locator('#apart').textContent()).toContain('Published after 2023')
    }))
})

describe('adding a text', () => {
  const text = 'Norway will give Ukraine 14 fighters in 2025, the ministry in Oslo said. None has arrived yet.'
  test('by pasting, without scripts: it is read, and stands on the front page', { timeout: 60_000 }, () =>
    on('/add', { javaScriptEnabled: false }, async (page) => {
      await page.fill('#text', text)
      await page.fill('#outlet', 'An invented paper')
      await page.fill('#published', '2025-01-02')
      await picture(page, 'add')
      await page.click('.add button')
      await page.waitForSelector('text=See the text with its claims', { timeout: 30_000 })
      await page.click('text=See the text with its claims')
      expect(await page.locator('.text').textContent()).toContain('14 fighters')
      await page.goto(served.url)
      expect(await page.locator('.dyads').textContent()).toContain('Norway → Ukraine')
      await picture(page, 'front')
    }),
  )

  test('from a file, and the same text twice changes nothing', { timeout: 60_000 }, () =>
    on('/add', {}, async (page) => {
      await page.setInputFiles('#file', { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from(report.document.text) })
      await page.click('.add button')
      await page.waitForSelector('text=It is on file already', { timeout: 30_000 })
    }),
  )
})

describe('a review', () => {
  test('by keys alone, seen by a second browser', { timeout: 60_000 }, () =>
    on('/review?of=POL/MDA', {}, async (page) => {
      await picture(page, 'review')
      const words = await page.locator('.ctx .hl').textContent()
      const claim = await page.getAttribute('input[name=claim]', 'value')
      await page.keyboard.press('j')
      await page.waitForURL(/item=/)
      expect(await page.locator('.queue [aria-current]').count()).toBe(1)
      await page.keyboard.press('k')
      await expect.poll(() => page.locator('.ctx .hl').textContent()).toBe(words)
      await page.keyboard.press('x')
      expect(await page.evaluate('document.activeElement.id')).toBe('reason')
      await page.keyboard.type('reads another way')
      await page.keyboard.press('Enter')
      await page.locator('[role=status]', { hasText: 'reject: reads another way' }).waitFor()
      await on(`/review?claim=${claim}`, {}, async (other) => {
        expect(await other.locator('.facts').first().textContent()).toContain('reads another way')
      })
      await page.keyboard.press('z')
      await page.locator('[role=status]', { hasText: 'reject: reads another way' }).waitFor({ state: 'detached' })
      await on(`/review?claim=${claim}`, {}, async (other) => {
        expect(await other.locator('body').textContent()).not.toContain('reads another way')
      })
    }),
  )

  test('words that are marked in a text go into the form for a missed claim', () =>
    on(`/sources/${report.document.id}`, {}, async (page) => {
      await page.evaluate(`(${marking})('Nobody has')`)
      await expect.poll(() => page.inputValue('#m-quote')).toBe('Nobody has')
      expect(await page.inputValue('#m-nth')).toBe('1')
      await page.selectOption('#m-kind', 'assessment')
      await page.fill('#m-from_party', 'POL')
      await page.fill('#m-fields', 'verdict=other')
      await page.click('#missed button')
      await page.waitForURL(/#w\d+$/)
      expect(await page.locator('.card.is-on').textContent()).toContain('added by Ana')
    }))
})

test('nothing of this was a fault of the program', () => expect(site.faults).toEqual([]))
