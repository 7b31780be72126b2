import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A sentence of a treebank as raw text: where it and its words stand in the text of its paragraph. */
export interface GoldSentence {
  readonly start: number
  readonly end: number
  /** Flat `[start0, end0, start1, end1, …]`, syntactic words where they spell out their surface token. */
  readonly words: readonly number[]
}

export interface GoldParagraph {
  readonly document: string
  readonly text: string
  readonly sentences: readonly GoldSentence[]
}

interface Row {
  readonly form: string
  readonly spaceAfter: boolean
  readonly parts: string[]
}

const rowsOf = (lines: readonly string[]): Row[] => {
  const rows: Row[] = []
  let within = 0
  for (const line of lines) {
    const [id = '', form = '', , , , , , , , misc = ''] = line.split('\t')
    if (line.startsWith('#') || id.includes('.')) continue
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range === null && Number(id) <= within) {
      ;(rows.at(-1) as Row).parts.push(form)
      continue
    }
    if (range !== null) within = Number(range[2])
    rows.push({ form, spaceAfter: !misc.includes('SpaceAfter=No'), parts: [] })
  }
  return rows
}

const wordsOf = (rows: readonly Row[], start: number): { text: string; words: number[] } => {
  let text = ''
  const words: number[] = []
  for (const { form, spaceAfter, parts } of rows) {
    let at = start + text.length
    for (const part of parts.join('') === form ? parts : [form]) {
      words.push(at, at + part.length)
      at += part.length
    }
    text += spaceAfter ? `${form} ` : form
  }
  return { text, words }
}

/** The paragraphs of a CoNLL-U file (plain or gzip), their raw text rebuilt from `SpaceAfter`. */
export const readTreebank = (path: string): GoldParagraph[] => {
  const bytes = readFileSync(path)
  const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const paragraphs: { document: string; text: string; sentences: GoldSentence[] }[] = []
  let document = ''
  for (const block of content.split(/\n\n+/)) {
    const lines = block.split('\n').filter((line) => line !== '')
    if (lines.length === 0) continue
    const opened = lines.find((line) => line.startsWith('# newdoc'))
    if (opened !== undefined) document = opened.slice(opened.indexOf('=') + 1).trim()
    const fresh = opened !== undefined || lines.some((line) => /^# newpar\b(?!_)/.test(line)) || paragraphs.length === 0
    if (fresh) paragraphs.push({ document, text: '', sentences: [] })
    const paragraph = paragraphs.at(-1) as (typeof paragraphs)[number]
    const { text, words } = wordsOf(rowsOf(lines), paragraph.text.length)
    paragraph.sentences.push({ start: words[0] as number, end: words.at(-1) as number, words })
    paragraph.text += text
  }
  return paragraphs
}
