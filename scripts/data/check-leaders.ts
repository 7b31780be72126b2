// Compares data/leaders.csv with Archigos to 2015: `check-leaders FOLDER`, where FOLDER holds archigos_4_1.csv.
// Reports who is missing from our table and whose days differ by more than a month. Archigos names the effective leader.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listOf, parseCsv } from '../../src/base/index.ts'

const root = new URL('../../', import.meta.url)

// Archigos writes the Correlates of War abbreviation before the year.
const codes: Readonly<Record<string, string>> = Object.fromEntries(
  `
  USA USA,RUS RUS,UKR UKR,BLR BLR,MLD MDA,ARM ARM,AZE AZE,GRG GEO,KZK KAZ,KYR KGZ,TAJ TJK,TKM TKM,UZB UZB,CHN CHN,TAW TWN,
  PRK PRK,ROK KOR,JPN JPN,IND IND,PAK PAK,AFG AFG,BNG BGD,SRI LKA,MYA MMR,THI THA,CAM KHM,PHI PHL,INS IDN,MAL MYS,SIN SGP,
  AUL AUS,NEW NZL,UKG GBR,FRN FRA,GMY DEU,GFR DEU,ITA ITA,SPN ESP,POR PRT,NTH NLD,BEL BEL,DEN DNK,SWD SWE,NOR NOR,FIN FIN,
  LIT LTU,POL POL,CZR CZE,SLO SVK,HUN HUN,RUM ROU,GRC GRC,CYP CYP,TUR TUR,YUG YUG,CRO HRV,BOS BIH,IRE IRL,AUS AUT,IRN IRN,
  IRQ IRQ,SYR SYR,LEB LBN,ISR ISR,JOR JOR,EGY EGY,SAU SAU,UAE ARE,QAT QAT,KUW KWT,BAH BHR,OMA OMN,YEM YEM,YAR YEM,LIB LBY,
  TUN TUN,ALG DZA,MOR MAR,SUD SDN,SSD SSD,ETH ETH,ERI ERI,SOM SOM,DJI DJI,KEN KEN,UGA UGA,RWA RWA,BUI BDI,TAZ TZA,DRC COD,
  CON COG,ANG AGO,MZM MOZ,SAF ZAF,ZIM ZWE,ZAM ZMB,NIG NGA,GHA GHA,CDI CIV,SEN SEN,MLI MLI,BFO BFA,NIR NER,CHA TCD,CEN CAF,
  CAO CMR,GAB GAB,GUI GIN,LBR LBR,SIE SLE,GAM GMB,TOG TGO,BEN BEN,CAN CAN,MEX MEX,CUB CUB,VEN VEN,COL COL,ECU ECU,PER PER,
  BOL BOL,CHL CHL,ARG ARG,BRA BRA,URU URY,NIC NIC,HAI HTI,PAN PAN,MAD MDV,MAC MKD,ALB ALB
`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

interface Term {
  readonly name: string
  readonly words: ReadonlySet<string>
  readonly from: string
  readonly to: string
}

const letters: Readonly<Record<string, string>> = { đ: 'dj', ø: 'o', ł: 'l', ı: 'i', ß: 'ss', æ: 'ae' }

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[đøłıßæ]/g, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !['al', 'bin', 'ibn', 'el', 'de', 'von', 'van', 'der'].includes(word))

const ours = (): Map<string, Term[]> => {
  const terms = new Map<string, Term[]>()
  for (const { cells } of parseCsv(readFileSync(new URL('data/leaders.csv', root), 'utf8'))) {
    const names = [cells['name']!, ...listOf(cells['aliases']), ...listOf(cells['short'])]
    const term = { name: cells['name']!, words: new Set(names.flatMap(wordsOf)), from: cells['from']!, to: cells['to'] || '9999-12-31' }
    terms.set(cells['state']!, [...(terms.get(cells['state']!) ?? []), term])
  }
  return terms
}

const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || '6')
const isLike = (a: string, b: string): boolean =>
  a === b || (a.length > 4 && b.length > 4 && (a.startsWith(b.slice(0, 5)) || distance(a, b) <= 2))

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

const lastDataDay = '2015-12-31'

/** One row of the comparison: a leader of Archigos and what our table has. */
const judge = (their: { state: string; name: string; from: string; to: string }, terms: readonly Term[]): string => {
  const words = wordsOf(their.name)
  const same = terms.filter((term) => words.some((word) => [...term.words].some((own) => isLike(word, own))))
  const who = `${their.state} ${their.name} ${their.from} to ${their.to}`
  const close = same.filter((term) => term.from <= their.to && term.to >= their.from)
  if (close.length === 0) return same.length > 0 ? `another time  ${who}` : `missing       ${who}`
  // Kim and Kim, Rasmussen and Rasmussen: the one whose term overlaps most; a person's offices in a row are one term.
  const overlap = (term: Term): number => Math.min(month(term.to), month(their.to)) - Math.max(month(term.from), month(their.from))
  const best = close.reduce((kept, term) => (overlap(term) > overlap(kept) ? term : kept))
  const from = month(best.from)
  const to = month(best.to)
  const starts = month(their.from) < 1990 * 12 || Math.abs(from - month(their.from)) <= 1
  const ends = their.to >= lastDataDay || Math.abs(to - month(their.to)) <= 1
  return starts && ends ? 'agrees' : `other days    ${who}, ours ${best.from} to ${best.to}`
}

const main = (folder: string): void => {
  const terms = ours()
  const lines: string[] = []
  let short = 0
  for (const { cells } of parseCsv(readFileSync(join(folder, 'archigos_4_1.csv'), 'utf8'))) {
    const state = codes[cells['obsid']!.slice(0, 3)]
    const [from, to] = [cells['startdate']!, cells['enddate']!]
    if (state === undefined || !terms.has(state) || to < '1990-01-01') continue
    if (Date.parse(to) - Date.parse(from) < 90 * 86_400_000) short++
    else lines.push(judge({ state, name: cells['leader']!, from, to }, terms.get(state)!))
  }
  const wrong = lines.filter((line) => line !== 'agrees').sort()
  const count = (start: string): number => lines.filter((line) => line.startsWith(start)).length
  console.log(wrong.join('\n'))
  console.log(
    `compared ${lines.length}; agree ${count('agrees')}; other days ${count('other days')}; ` +
      `another time ${count('another time')}; missing ${count('missing')}; in office under 90 days, left out: ${short}`,
  )
}

const folder = process.argv[2]
if (folder === undefined) {
  console.error('check-leaders: no folder given, name the folder that holds archigos_4_1.csv')
  process.exitCode = 2
} else main(folder)
