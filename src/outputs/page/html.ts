import { plainLine, writable } from '../characters.ts'

/** Markup that was made by {@link html}. A class, so that no record read from a file can pass for it. */
class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Html = Markup
/** What may stand in a template: text (escaped), markup (as it is), nothing, or a list of these. */
export type Part = Markup | string | number | false | null | undefined | readonly Part[]

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
// Most values are plain words and numbers.
const harmless = /^[\t\n\r\x20\x21\x23-\x25\x28-\x3b\x3d\x3f-\x7e]*$/
/** Text as it may stand between tags and inside a quoted attribute. */
export const escapeHtml = (text: string): string => (harmless.test(text) ? text : escaped(text))

const escaped = (text: string): string => writable(text).replace(/[&<>"']/g, (sign) => entities[sign]!)

const write = (part: Part): string => {
  if (part instanceof Markup) return part.text
  if (part === null || part === undefined || part === false) return ''
  if (Array.isArray(part)) {
    let text = ''
    for (const one of part as readonly Part[]) text += write(one)
    return text
  }
  return escapeHtml(String(part))
}

/**
 * A template whose values are escaped unless they are markup themselves. Values may stand between tags and in
 * quoted attributes; never in a tag's name, an unquoted attribute, a script or a style.
 */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => {
  let text = texts[0] ?? ''
  for (let index = 0; index < parts.length; index++) text += write(parts[index]) + texts[index + 1]!
  return new Markup(text)
}

/** Takes text of our own (the stylesheet, the script) as markup. Never for anything that comes from a source. */
export const trusted = (text: string): Html => new Markup(text)

/** The parts with a separator between them; empty parts are left out. */
export const joined = (parts: readonly Part[], separator: Part): Part[] =>
  parts.filter((part) => write(part) !== '').flatMap((part, index) => (index === 0 ? [part] : [separator, part]))

// Letters written from right to left.
const turning = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * A name or title from a source, or words with one, inside a line of ours: signs that turn the direction of writing are taken out,
 * and it is set apart where its letters could still make it spill over.
 */
export const foreign = (text: string): Html => {
  const plain = plainLine(text)
  return turning.test(plain) ? html`<bdi>${plain}</bdi>` : html`${plain}`
}
