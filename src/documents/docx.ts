import mammoth from 'mammoth'
import { finding } from '../base/index.ts'
import { joinPieces, nothing, type Drawn, type Piece } from './drawn.ts'
import { wordsOf, type DomElement } from './dom.ts'
import { bodyOfHtml } from './html.ts'
import { piecesOf } from './html-blocks.ts'
import { zipProblem } from './zip-check.ts'

const problems = {
  damaged: 'the Word file is damaged, open it in Word and save it anew',
  bomb: 'would unpack to more than 150 MB, which no text needs; save the text alone as a new file',
} as const

const styles = [
  "p[style-name='Caption'] => !",
  "p[style-name='caption'] => !",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Quotation'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Header'] => !",
  "p[style-name='Footer'] => !",
]

/** Footnotes and endnotes, taken out of the page; each with the number that its mark in the text shows. */
const takeNotes = (body: DomElement): Piece[] => {
  const notes = [...body.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')]
  return notes.flatMap((note, i) => {
    for (const back of [...note.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')]) back.remove()
    const text = wordsOf(note)
    note.remove()
    return text === '' ? [] : [{ kind: 'list-item', text, place: `n. ${i + 1}` } as const]
  })
}

/**
 * The text of a Word file: headings, paragraphs, lists, quotations, and its footnotes after it (their place is `n. 1`).
 * Pictures, captions, heads and feet of pages are left out; of tracked changes the final text is read. Its directory is
 * checked before anything unpacks it.
 */
export const drawDocx = async (bytes: Uint8Array, label: string): Promise<Drawn> => {
  const problem = zipProblem(bytes)
  if (problem !== undefined)
    return nothing(finding('error', problem === 'bomb' ? 'document-too-costly' : 'document-unreadable', `${label}: ${problems[problem]}`))
  let html: string
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    const result = await mammoth.convertToHtml({ buffer }, {
      styleMap: styles,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    } as never)
    html = result.value
  } catch {
    return nothing(finding('error', 'document-unreadable', `${label}: ${problems.damaged}`))
  }
  const { body, findings } = bodyOfHtml(html, label)
  const notes = takeNotes(body)
  return { ...joinPieces([...piecesOf(body), ...notes]), origin: {}, findings }
}
