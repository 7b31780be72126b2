import PostalMime, { type Address, type Email } from 'postal-mime'
import { finding, type Finding } from '../base/index.ts'
import type { Origin } from './document.ts'
import { joinPieces, nothing, type Drawn, type Piece } from './drawn.ts'
import { bodyOfHtml } from './html.ts'
import { piecesOf } from './html-blocks.ts'
import { blocksOfPlainText } from './plain-text.ts'
import { writtenDay } from './written-day.ts'

/** The line above a mail that is answered. */
const answered = /^(?:On .{5,200} wrote:|-{2,} ?Original Message ?-{2,})\s*$/
const signature = /^-- ?$/

const endsHere = (line: string, next: string): boolean =>
  signature.test(line) ||
  answered.test(line) ||
  // Outlook's head of an answered mail, and "On …, X wrote:" broken over two lines.
  (/^From: /.test(line) && /^Sent: /.test(next)) ||
  (/^On .{5,200}$/.test(line) && answered.test(`${line} ${next}`))

/** The lines that this writer wrote: no quoted ones, nothing after the answered mail or the signature. */
const ownLines = (text: string): string => {
  const lines = text.split(/\r\n|\r|\n/)
  const end = lines.findIndex((line, i) => endsHere(line, lines[i + 1] ?? ''))
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .filter((line) => !/^\s{0,3}>/.test(line))
    .join('\n')
}

const piecesOfText = (text: string): Piece[] => {
  const own = ownLines(text)
  return blocksOfPlainText(own).map(({ kind, span }) => ({ kind, text: own.slice(...span).replace(/\s+/g, ' ') }))
}

/** Mail programs mark the quoted mail: it is cut before the text is drawn. */
const cited = /<blockquote[^>]{0,300}type="?cite[^]*$|<div[^>]{0,300}class="?gmail_quote[^]*$/i

const drawnPage = (html: string, label: string): { readonly pieces: Piece[]; readonly findings: Finding[] } => {
  const { body, findings } = bodyOfHtml(html.replace(cited, ''), label)
  const pieces = piecesOf(body)
  const end = pieces.findIndex(({ text }) => answered.test(text.slice(0, 400)))
  return { pieces: end < 0 ? pieces : pieces.slice(0, end), findings }
}

const senderOf = (from: Address | undefined): string | undefined => (from?.name || from?.address || undefined)?.slice(0, 200)

const originOf = (mail: Email): Origin => {
  const outlet = senderOf(mail.from)
  const published_on = writtenDay(mail.headers.find(({ key }) => key === 'date')?.value ?? '') ?? writtenDay(mail.date ?? '')
  return {
    ...(published_on && { published_on }),
    ...(outlet && { outlet }),
    ...(mail.subject && { title: mail.subject.slice(0, 500) }),
  }
}

const attachmentFinding = (mail: Email, label: string): Finding[] => {
  const names = mail.attachments
    .filter(({ disposition }) => disposition === 'attachment')
    .map(({ filename }) => filename ?? 'without a name')
  const list = names.join(', ').slice(0, 200)
  const message = `${label}: attachments are not read, ${list}; save and read them one by one`
  return names.length === 0 ? [] : [finding('warning', 'attachments-left-out', message)]
}

/** What the sender of a mail wrote, without the mails that it answers; its date, sender and subject as its origin. */
export const drawEmail = async (bytes: Uint8Array, label: string): Promise<Drawn> => {
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 1024 * 1024 })
  } catch (error) {
    return nothing(
      finding(
        'error',
        'document-unreadable',
        `${label}: is no e-mail that can be read (${(error as Error).message.slice(0, 80)}), save it anew or as plain text`,
      ),
    )
  }
  const text = mail.text?.trim() ?? ''
  const { pieces, findings } = text === '' ? drawnPage(mail.html ?? '', label) : { pieces: piecesOfText(text), findings: [] }
  return { ...joinPieces(pieces), origin: originOf(mail), findings: [...findings, ...attachmentFinding(mail, label)] }
}
