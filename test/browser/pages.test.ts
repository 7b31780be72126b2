import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { briefPage, dossierPage, listPage } from '../../src/outputs/page/index.ts'
import { serveBriefs } from '../../src/surfaces/http/index.ts'
import { startChromium, type Chromium } from './chromium.ts'
import { briefed, dossiered, hostile, report } from './told.ts'

const pageOf = (...texts: Parameters<typeof briefed>[0]): string => {
  const { brief, ...rest } = briefed(texts)
  return briefPage(brief, rest)
}

const dossierOfTexts = (...texts: Parameters<typeof dossiered>[0]): string => {
  const { dossier, ...rest } = dossiered(texts)
  return dossierPage(dossier, rest)
}

const pages = {
  report: pageOf(report),
  hostile: pageOf(hostile),
  both: pageOf(report, hostile),
  silent: pageOf({ ...report, claims: [] }),
  dossier: dossierOfTexts(report, hostile),
  served: dossierPage(dossiered([report]).dossier, { claims: [], documents: [] }, { clocks: { action: '/dyads/POL/MDA' }, linkTo: {} }),
  list: listPage([{ title: 'A report', headline: 'What is on record', page: '1/', json: '1/brief.json' }]),
} as const
type Name = keyof typeof pages

const checks = readFileSync(new URL('in-page.js', import.meta.url), 'utf8')

vi.setConfig({ testTimeout: 60_000 })

let chromium: Chromium
let folder: string
beforeAll(async () => {
  chromium = await startChromium()
  folder = await mkdtemp(join(tmpdir(), 'servanda-pages-'))
  await Promise.all(Object.entries(pages).map(([name, page]) => writeFile(join(folder, `${name}.html`), page)))
}, 60_000)
afterAll(async () => {
  await chromium?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Opens a page as a reader would, does something there, and fails if the page complained or asked for anything else. */
const on = async <Result>(name: Name, options: BrowserContextOptions, work: (page: Page) => Promise<Result>): Promise<Result> => {
  const context = await chromium.browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 }, ...options })
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (problem) => complaints.push(problem.message))
    page.on('dialog', (dialog) => {
      complaints.push('dialog')
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url())
    })
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
    const result = await work(page)
    expect(complaints).toEqual([])
    return result
  } finally {
    await context.close()
  }
}

/** Evaluates an expression in the page, with the functions of `in-page.js` at hand. */
const inPage = <Result>(page: Page, expression: string): Promise<Result> => page.evaluate(`(() => { ${checks}\n return ${expression} })()`)

const wide = { width: 1440, height: 900 }
const narrow = { width: 375, height: 800 }

describe('every figure and its words', () => {
  test.each([wide, narrow])('each note jumps to its words and back, $width px', (viewport) =>
    on('both', { viewport }, async (page) => {
      const { notes, wrong } = await inPage<{ notes: number; wrong: string[] }>(page, 'followNotes()')
      expect(wrong).toEqual([])
      expect(notes).toBeGreaterThan(15)
    }),
  )

  test('every link within the page leads somewhere, and every id stands once', () =>
    on('both', {}, async (page) => {
      expect(await inPage(page, 'brokenLinks()')).toEqual({ dangling: [], doubled: [] })
    }))

  test('each figure shows its words on hover, and lets go of them', () =>
    on('report', {}, async (page) => {
      await page.hover('h1 a.note')
      expect(await page.textContent('.pop q')).toBe(await page.textContent(`${await page.getAttribute('h1 a.note', 'href')} q`))
      await page.keyboard.press('Escape')
      expect(await page.locator('.pop').count()).toBe(0)
    }))
})

describe('the looks of a figure', () => {
  const cellsOf = (page: Page, item: string) => page.locator('.items tr', { hasText: item }).first().locator('td')
  test('denied, unknown, not applicable and contested differ in word and shape', () =>
    on('report', {}, async (page) => {
      const piorun = cellsOf(page, 'Piorun')
      expect(await piorun.nth(0).innerText()).toContain('24–48')
      expect(await piorun.nth(0).locator('use[href="#i-con"]').count()).toBe(1)
      const rosomak = cellsOf(page, 'Rosomak')
      expect(await rosomak.nth(1).innerText()).toContain('none')
      expect(await rosomak.nth(1).locator('.fig--none use[href="#i-den"]').count()).toBe(1)
      expect(await rosomak.nth(2).locator('.fig--na').innerText()).toMatch(/^–/)
      expect(await page.locator('.fig--unk').count()).toBeGreaterThan(0)
    }))

  test('the ladder shows what was required, promised, delivered and denied', () =>
    on('report', {}, async (page) => {
      const rows = page.locator('.ladder').first().locator('tr')
      const rung = (name: string) => rows.filter({ has: page.locator('.rung', { hasText: name }) })
      expect(await rung('rhetorical').locator('use[href="#i-del"]').count()).toBe(1)
      expect(await rung('fights').first().locator('use[href="#i-den"]').count()).toBe(1)
    }))
})

describe('a dossier', () => {
  test('each note jumps to its words and back, and every link within the page leads somewhere', () =>
    on('dossier', {}, async (page) => {
      expect((await inPage<{ wrong: string[] }>(page, 'followNotes()')).wrong).toEqual([])
      expect(await inPage(page, 'brokenLinks()')).toEqual({ dangling: [], doubled: [] })
    }))

  test.each([wide, narrow])('shows one drawing of time at $width px, and it is named', (viewport) =>
    on('dossier', { viewport }, async (page) => {
      const drawings = page.locator('svg.tl[role="img"]:visible')
      expect(await drawings.count()).toBe(1)
      expect(await drawings.getAttribute('aria-label')).toMatch(/force|Russia/i)
      expect(await page.locator('.when tbody tr').count()).toBeGreaterThan(0)
    }),
  )

  test('asks for other days by an address that holds both', () =>
    on('served', { javaScriptEnabled: false }, async (page) => {
      await page.fill('#as_of', '2024-06-30')
      await page.fill('#known_by', '2024-12')
      const address = await page.evaluate(
        `(() => { const form = document.querySelector('form.clocks'); return form.getAttribute('action') + '?' + new URLSearchParams(new FormData(form)) })()`,
      )
      expect(address).toBe('/dyads/POL/MDA?as_of=2024-06-30&known_by=2024-12')
    }))
})

describe('for every reader', () => {
  const settings = (['light', 'dark'] as const).flatMap((colorScheme) => [wide, narrow].map((viewport) => ({ colorScheme, viewport })))
  const axe = (name: Name, options: BrowserContextOptions) =>
    on(name, options, async (page) => {
      // A page without frames needs no second page to gather results in, which is what the legacy mode leaves out.
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .setLegacyMode(true)
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([])
    })
  test.each(settings)('axe finds nothing in a report: $colorScheme, $viewport.width px', (options) => axe('report', options))
  test.each(settings)('axe finds nothing in a dossier: $colorScheme, $viewport.width px', (options) => axe('dossier', options))
  const odd = ['hostile', 'silent', 'served', 'list'] as const
  test.each(odd)('axe finds nothing: %s', (name) => axe(name, { colorScheme: 'dark', viewport: narrow }))

  const names = Object.keys(pages) as Name[]
  test.each(names)('no sideways scroll at 375 px and 320 px: %s', (name) =>
    on(name, { viewport: narrow }, async (page) => {
      for (const width of [375, 320]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await inPage(page, 'width()')).toBe(width)
      }
    }),
  )

  test('works with scripts off: all cards, filters, links', () =>
    on('report', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.card').count()).toBeGreaterThan(15)
      expect(await page.locator('.card').last().isVisible()).toBe(true)
      expect(await page.locator('[data-theme-toggle]').isVisible()).toBe(false)
      await page.click('.text .tag.k-delivery >> nth=0')
      expect(new URL(page.url()).hash).toMatch(/^#c\d+$/)
      expect(await page.locator(':target').evaluate((card) => card.matches('.card.k-delivery'))).toBe(true)
      await page.uncheck('#f-delivery')
      expect(await page.locator('.text .tag.k-delivery').first().isVisible()).toBe(false)
      expect(await page.locator('.text .tag.k-pledge').first().isVisible()).toBe(true)
    }))

  test('one card at a time, by keys, by click, by address', () =>
    on('report', {}, async (page) => {
      const card = () => page.locator('.card:visible').evaluateAll((cards) => cards.map(({ id }) => id))
      expect(await card()).toEqual(['c1'])
      await page.keyboard.press('j')
      expect(await card()).toEqual(['c2'])
      await page.keyboard.press('k')
      await page.keyboard.press('k')
      expect((await card())[0]).toBe(`c${await page.locator('.card').count()}`)
      await page.click('.text .tag.k-loss')
      expect(await page.locator('.card:visible').getAttribute('class')).toContain('k-loss')
      await page.goto(`${page.url().split('#')[0]}#w3`)
      await page.locator('#c3').waitFor({ state: 'visible' })
    }))

  test('the reader chooses light or dark', () =>
    on('report', { colorScheme: 'light' }, async (page) => {
      const light = await inPage(page, 'paper()')
      await page.click('[data-theme-toggle]')
      expect(await inPage(page, 'paper()')).not.toBe(light)
      await page.reload()
      expect(await inPage(page, 'paper()')).not.toBe(light)
    }))
})

describe('on paper', () => {
  const sheet: BrowserContextOptions = { viewport: { width: 688, height: 900 }, colorScheme: 'dark' }
  test('controls go, all cards and limits stay, nothing is cut off', () =>
    on('both', sheet, async (page) => {
      await page.emulateMedia({ media: 'print' })
      for (const control of ['.toc', '.filter', '.rail__bar', '[data-theme-toggle]', '.skip']) {
        expect(await page.locator(control).first().isVisible(), control).toBe(false)
      }
      expect(await page.locator('.card:visible').count()).toBe(await page.locator('.card').count())
      expect(await page.locator('.limits').isVisible()).toBe(true)
      expect(await inPage(page, 'paper()')).toBe('rgb(255, 255, 255)')
      expect(await inPage(page, 'width()')).toBe(688)
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      const { getDocumentProxy, extractText } = await import('unpdf')
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
      expect(text).toContain('Moldova asked Poland for help')
      expect(text).toContain('https://example.org/aid?id=1&x=')
    }))
})

describe('a hostile text', () => {
  test('becomes no markup, runs nothing, leads nowhere', () =>
    on('hostile', {}, async (page) => {
      expect(await inPage(page, 'foreignMarkup()')).toEqual({
        broken: 'undefined',
        scripts: 1,
        styles: 1,
        frames: 0,
        handlers: 0,
        addresses: [],
      })
      const text = await page.locator('.text').textContent()
      expect(text).toContain('</p></article></main><style>*{display:none}</style>')
      expect(text).toContain('&lt;b&gt;')
      expect(text).toContain('&amp;&#x3c;script&#x3e;window.broken=4')
      expect(await page.locator('main').isVisible()).toBe(true)
    }))

  test('cannot turn the lines around it', () =>
    on('hostile', {}, async (page) => {
      const order = await inPage<number[]>(page, "letterPositions('.notes > li a.to')")
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }))
})

test('a page served over HTTP obeys the policy of its answer', async () => {
  const { brief } = briefed([report])
  const own = { title: 'A report', headline: brief.headline.text, html: pages.report, json: JSON.stringify(brief) }
  const served = await serveBriefs({ pages: [own] })
  if (served.kind === 'finding') throw new Error(served.message)
  const page = await chromium.browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(served.url)
  expect(await page.getAttribute('html', 'class')).toBe('js')
  expect(await page.evaluate("getComputedStyle(document.querySelector('.headline')).fontWeight")).toBe('650')
  expect(complaints).toEqual([])
  expect(await page.evaluate("fetch('brief.json').then(() => 'sent', () => 'refused')")).toBe('refused')
  await page.close()
  await served.close()
})
