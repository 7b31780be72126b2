import { marked } from 'marked'
import { finding, isDay } from '../base/index.ts'
import type { Origin } from './document.ts'
import { joinPieces, nothing, type Drawn } from './drawn.ts'
import { bodyOfHtml } from './html.ts'
import { piecesOf } from './html-blocks.ts'
import { decodeText } from './plain-text.ts'
import { writtenDay } from './written-day.ts'

const frontMatter = /^---[ \t]*\r?\n([^]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/
const field = /^(title|date|published|published_on|outlet|publisher|url|source):[ \t]*(.{1,500})$/i
const noteMark = /\[\^[\w-]{1,40}\]:?/g

/** The fields of the block between `---` lines at the start that say where a text comes from. */
const originOf = (matter: string): Origin => {
  const fields = new Map(
    matter.split(/\r?\n/).flatMap((line) => {
      const [, name, value] = field.exec(line) ?? []
      return name === undefined ? [] : [[name.toLowerCase(), (value ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')] as const]
    }),
  )
  const date = fields.get('published_on') ?? fields.get('published') ?? fields.get('date') ?? ''
  const published_on = isDay(date) ? date : writtenDay(date)
  const [title, outlet, url] = [
    fields.get('title'),
    fields.get('outlet') ?? fields.get('publisher'),
    fields.get('url') ?? fields.get('source'),
  ]
  return {
    ...(published_on && { published_on }),
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(url !== undefined && /^https?:\/\/\S+$/.test(url) && { url }),
  }
}

const broken = (label: string): Drawn =>
  nothing(finding('error', 'document-unreadable', `${label}: its Markdown is too long or nested too deep, save it as plain text`))

/** The readable text of a Markdown file, its markup, code and pictures left out; front matter says where it comes from. */
export const drawMarkdown = (bytes: Uint8Array, label: string): Drawn => {
  const decoded = decodeText(bytes)
  if ('kind' in decoded) return nothing({ ...decoded, message: `${label}: ${decoded.message}` })
  const matter = frontMatter.exec(decoded.text)
  const body = decoded.text.slice(matter?.[0].length ?? 0).replace(noteMark, '')
  let html: string
  try {
    html = marked.parse(body, { async: false, gfm: true })
  } catch (error) {
    if (error instanceof RangeError) return broken(label)
    throw error
  }
  const { body: tree, findings } = bodyOfHtml(html, label)
  return { ...joinPieces(piecesOf(tree)), origin: originOf(matter?.[1] ?? ''), findings }
}
