import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tokenise } from '../tokens/tokenise.ts'
import type { Token } from '../sentence.ts'
import { findNames, loadTables, nameContext, nameTables } from './index.ts'
import type { TableFiles, Words } from './index.ts'

const files: TableFiles = Object.fromEntries(
  nameTables.map((table) => [table, readFileSync(new URL(`../../../data/${table}.csv`, import.meta.url), 'utf8')]),
)
const { tables, findings } = loadTables(files)

const wordsOf = (text: string): Words => {
  const ends = tokenise(text)
  const tokens: Token[] = []
  for (let i = 0; i < ends.length; i += 2) {
    const span = [ends[i]!, ends[i + 1]!] as const
    tokens.push({ index: i / 2, span, text: text.slice(...span), lemma: '', upos: '', xpos: '', head: -1, deprel: '' })
  }
  return { text, tokens }
}

/** The names of the last sentence, as `words=ID`. */
const namesIn = (texts: readonly string[], published_on = '2025-06'): string => {
  const sentences = texts.map(wordsOf)
  const context = nameContext(sentences, tables, published_on)
  const last = sentences.at(-1)!
  return findNames(last, tables, context)
    .map((name) => `${last.text.slice(...name.span)}=${name.id}`)
    .join(', ')
}

test('every row of the tables is good', () => expect(findings).toEqual([]))

test('the members of the United Nations and four more are there', () => {
  const states = [...tables.parties.values()].filter((party) => party.kind === 'state')
  expect(states.filter(({ id }) => !['SUN', 'YUG', 'SCG', 'DDR', 'CSK', 'VAT', 'PSE', 'TWN', 'XKX'].includes(id))).toHaveLength(193)
  const groups = `NATO EU UN CSTO SCO OPEC G7 WEST DONORS DEVELOPED DEVELOPING SDF TALIBAN HEZBOLLAH HAMAS HOUTHI ISIS ALQAEDA MSMT PKK
    YPG KURDS KRG PMF COALITION AU MERCOSUR EUROPE NKR`.split(/\s+/)
  for (const id of groups) expect(tables.parties.get(id)?.kind).toBe('group')
})

describe('names, adjectives, people, capitals, seats', () => {
  test.each([
    ['The US and the U.K. told us and the DPRK.', 'US=USA, U.K.=GBR, DPRK=PRK'],
    ['Two Poles, a Dane and three Spaniards polish Polish boots.', 'Poles=POL, Dane=DNK, Spaniards=ESP, Polish=POL'],
    ['The Kremlin, the Élysée and Foggy Bottom kept silent.', 'Kremlin=RUS, Élysée=FRA, Foggy Bottom=USA'],
    ["Côte d’Ivoire and Myanmar signed; CÔTE D'IVOIRE paid.", "Côte d’Ivoire=CIV, Myanmar=MMR, CÔTE D'IVOIRE=CIV"],
    ['South Korean and South Sudanese aid for Papua New Guinea', 'South Korean=KOR, South Sudanese=SSD, Papua New Guinea=PNG'],
    ['a name over\ntwo lines: Saudi\nArabia', 'Saudi\nArabia=SAU'],
    ['The Saudi-led coalition, al-Qaeda and the Houthis', 'Saudi-led coalition=COALITION, al-Qaeda=ALQAEDA, Houthis=HOUTHI'],
    ['donors and the West, not the west wing', 'donors=DONORS, West=WEST'],
    ['US$3 trillion and US troops', 'US=USA'],
  ])('%s', (text, expected) => expect(namesIn([text])).toBe(expected))
})

describe('what only looks like a party', () => {
  test.each([
    ['ships in the South China Sea and the Persian Gulf', ''],
    ['The Washington Post and the Tehran Times', ''],
    ['Voters in Atlanta, Georgia, elected a Georgia senator.', ''],
    ['Michael Jordan and Paris Hilton met in New Mexico.', ''],
    ['pro-Russian posts about post-Soviet times, in Russian.', ''],
    ['the Budapest Memorandum', ''],
    ['Mexico’s Congress voted, then Congress did.', 'Mexico=MEX, Congress=USA'],
    ['Senator Mike Johnson and Abbas Kiarostami', ''],
    ['He said it is what US officials told us.', 'US=USA'],
    ['THIS IS WHAT THEY TOLD US ALL', ''],
  ])('%s', (text, expected) => expect(namesIn([text])).toBe(expected))
})

describe('persons', () => {
  test.each([
    [['Russian President Oleg Petrovsky arrived.', 'Petrovsky said no.'], 'Petrovsky=RUS'],
    [['Iran’s deputy foreign minister, Reza Sohrabi, spoke.', 'Sohrabi left.'], 'Sohrabi=IRN'],
    [['Jan Kowalski-Nowak, the Polish defence minister, agreed.', 'Later Kowalski-Nowak signed.'], 'Kowalski-Nowak=POL'],
    [['President Aru Tam of Kiribati spoke.', 'Tam asked for help.'], 'Tam=KIR'],
    [['Lena Brandt, spokeswoman for the White House, declined.', 'Brandt smiled.'], 'Brandt=USA'],
    [['Former Ghanaian president Kofi Asare spoke.', 'Asare laughed.'], ''],
    [['Swedish economist Tino Larsson spoke.', 'Larsson laughed.'], ''],
    [['Russian opposition leader Anton Belov spoke.', 'Belov laughed.'], ''],
  ] as const)('%j', (texts, expected) => expect(namesIn(texts)).toBe(expected))

  test('a surname alone is known about the time in office', () => {
    expect(namesIn(['Bush refused.'], '2003-03-19')).toBe('Bush=USA')
    expect(namesIn(['Bush refused.'], '2024-03-19')).toBe('')
    expect(namesIn(['George W. Bush spoke.', 'Bush refused.'], '2024-03-19')).toBe('Bush=USA')
  })

  test('of two with one surname the one in office at the time is meant, or the one who was introduced', () => {
    expect(namesIn(['Rutte promised seven batteries.'], '2023-05')).toBe('Rutte=NLD')
    expect(namesIn(['Rutte promised seven batteries.'], '2025-05')).toBe('Rutte=NATO')
  })

  test('"the bloc" needs the union before it', () => {
    expect(namesIn(['The bloc paid.'])).toBe('')
    expect(namesIn(['The European Union met.', 'The bloc paid.'])).toBe('bloc=EU')
  })
})

describe('tables of the user', () => {
  test('add names to a party, add parties, and tell bad rows', () => {
    const own = loadTables(files, {
      states: 'id,name,aliases\nRUS,,the Bear\nnope,Nowhere,\n',
      groups: 'id,name,aliases,seats\nZORG,Zorg Front,Zorg,Zorgville\n',
      leaders: 'state,name,from,to\nZORG,Max Zorg,yesterday,\n',
    })
    const words = wordsOf('Zorg Front fighters from Zorgville met the Bear.')
    expect(findNames(words, own.tables).map((name) => name.id)).toEqual(['ZORG', 'ZORG', 'RUS'])
    expect(own.findings.map((one) => one.message)).toEqual([
      'states.csv line 3: id "nope" is not a short upper-case code; the row was left out, correct it',
      'leaders.csv line 2: "yesterday" to "" are not days, months or years; the row was left out, correct it',
    ])
  })

  test('hostile text ends', () => {
    const text = `${'Russian President '.repeat(3000)}${'US '.repeat(3000)}${'al-'.repeat(3000)}`
    const words = wordsOf(text)
    expect(findNames(words, tables, nameContext([words], tables)).length).toBeGreaterThan(1000)
  })
})
