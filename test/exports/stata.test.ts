import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { exportClaims } from '../../src/outputs/exports/index.ts'
import { claims, clock, documentOf, empty, input, textOf } from './sample.ts'

const files = async (given = input) => new Map((await exportClaims('stata', given, clock)).files.map((file) => [file.name, textOf(file)]))
const parse = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
const names = async () => parse((await files()).get('claims.csv')!).meta.fields!

/** Words that Stata keeps for itself, and names that R would change. */
const reserved = new RegExp('^(_all|_b|_coef|_cons|_n|_pi|_pred|_rc|_skip|byte|double|float|if|in|int|long|str\\d*|strL|using|with'
  + '|for|while|else|next|repeat|function|break|TRUE|FALSE|NULL|NA|NaN|Inf)$')

describe('claims.csv for Stata and R', () => {
  test('has names that both take as they are, each once', async () => {
    for (const name of await names()) {
      expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/)
      expect(name).not.toMatch(reserved)
    }
    expect(new Set(await names()).size).toBe((await names()).length)
  })

  test('has no empty cell but a date, and every column is of one type', async () => {
    const rows = parse((await files()).get('claims.csv')!).data
    expect(rows).toHaveLength(claims.length)
    for (const row of rows) {
      for (const [name, cell] of Object.entries(row)) {
        if (/_(first|last)$/.test(name)) {
          expect(cell, name).toMatch(/^(\d{4}-\d{2}-\d{2})?$/)
          if (cell === '') expect(row[name.replace(/_(first|last)$/, '_precision')]).toMatch(/^(unknown|not_applicable)$/)
          else expect(new Date(`${cell}T00:00:00Z`).toISOString().slice(0, 10)).toBe(cell)
        } else if (/^(quantity_.*|amount|evidence_.*)$/.test(name)) expect(cell, name).toMatch(/^-?\d+(\.\d+)?$/)
        else expect(cell, name).not.toBe('')
      }
    }
  })

  test('tells the two reasons for a missing number apart', async () => {
    const rows = parse((await files()).get('claims.csv')!).data
    expect(rows[0]).toMatchObject({ quantity_low: '-88', event_first: '2024-05-01', event_last: '2024-05-31', event_precision: 'month',
      item: 'not_applicable' })
    expect(rows[2]).toMatchObject({ quantity_low: '12', amount: '-88', due_first: '2026-01-01', due_last: '2026-12-31',
      due_precision: 'year' })
    expect(rows[4]).toMatchObject({ event_first: '2025-06-13', event_last: '2025-06-30', event_precision: 'month' })
    expect(rows[5]).toMatchObject({ quantity_low: '-99', amount: '-99', currency: 'unknown' })
  })

  test('every record is one line, whatever a text contains', async () => {
    const document = documentOf('a\r\nb\u0000c\u2028"d",\n=e')
    const claim = { ...claims[6]!, quote: document.text, evidence: [0, document.text.length] as const, document: document.id }
    const text = (await files({ claims: [claim], documents: [document], captures: {} })).get('claims.csv')!
    expect(text.split(/\r\n|[\n\r\u2028\u0000]/)).toHaveLength(3)
    expect(parse(text).data[0]!['quote']).toBe('a  b c "d", =e')
  })

  test('no claims: the head alone', async () => {
    expect(parse((await files({ ...empty, captures: {} })).get('claims.csv')!).data).toEqual([])
  })
})

describe('what labels it', () => {
  test('the .do file labels every variable within the limits of Stata, and speaks of no other', async () => {
    const script = (await files()).get('claims.do')!
    const labels = [...script.matchAll(/^label variable (\w+) "(.*)"$/gm)]
    expect(labels.map(([, name]) => name)).toEqual(await names())
    for (const [, , label] of labels) expect(label!.length).toBeLessThanOrEqual(80)
    for (const [, name] of script.matchAll(/^label define (\w+) /gm)) expect(name!.length).toBeLessThanOrEqual(32)
  })

  test('the .do file gives a code to every value in the table', async () => {
    const script = (await files()).get('claims.do')!
    for (const row of parse((await files()).get('claims.csv')!).data) {
      for (const [, name] of script.matchAll(/^label define (\w+) 1 /gm)) {
        expect(script).toMatch(new RegExp(`^quietly replace ${name}_n = \\S+ if ${name} == "${row[name!]}"$`, 'm'))
      }
    }
    expect(script).toMatch(/^label define missing \.a "the source does not say" \.b /m)
  })

  test('scripts and codebook hold no text of a source', async () => {
    const all = await files()
    const nothing = await files({ ...empty, captures: {} })
    for (const name of ['claims.do', 'claims.R', 'claims-codebook.md']) expect(all.get(name)).toBe(nothing.get(name))
  })

  test('the codebook has every variable, value and code', async () => {
    const codebook = (await files()).get('claims-codebook.md')!
    for (const name of await names()) expect(codebook).toContain(`| \`${name}\` |`)
    for (const code of ['unknown', 'not_applicable', 'own_voice', 'in_force', 'show_of_force', '-99', '.b']) {
      expect(codebook).toContain(`| \`${code}\` |`)
    }
  })
})
