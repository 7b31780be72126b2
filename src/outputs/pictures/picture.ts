import { html, trusted, type Html } from '../page/html.ts'

/** Words in a picture with the box that they take, so that nothing is set upon anything else. */
export interface Label {
  /** Left end, base line, and how wide the words are thought to be. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly text: string
  readonly strong?: boolean
}

/** A drawing in black and white, which a page may colour by its classes. Sizes are in pixels. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Says what the picture shows, for who does not see it. */
  readonly label: string
  readonly shapes: readonly Html[]
  readonly labels: readonly Label[]
}

export const letterSize = 12
/** Wider than most letters of a sans-serif face are, so that a box is rather too wide than too narrow. */
const letterWidth = 0.56

/** How wide words are at the size of the pictures. */
export const widthOf = (text: string): number => Math.ceil([...text].length * letterSize * letterWidth)

/** Words cut so that they are no wider than a width. */
export const fitted = (text: string, width: number): string => {
  const most = Math.max(1, Math.floor(width / (letterSize * letterWidth)))
  const letters = [...text]
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** Words at a place, kept within the picture. */
export const labelAt = (text: string, x: number, y: number, align: 'start' | 'middle' | 'end', within: number): Label => {
  const shown = fitted(text, within)
  const width = widthOf(shown)
  const left = align === 'start' ? x : align === 'middle' ? x - width / 2 : x - width
  return { text: shown, y, width, x: round(Math.min(Math.max(0, left), Math.max(0, within - width))) }
}

/** True when two boxes of words overlap. */
export const collides = (a: Label, b: Label): boolean => a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < letterSize

/** A tenth of a pixel is as fine as a picture needs, and keeps it the same on every machine. */
export const round = (value: number): number => Math.round(value * 10) / 10

const written = ({ x, y, text, strong }: Label): Html => html`<text x="${x}" y="${y}"${strong && html` font-weight="600"`}>${text}</text>`

const inside = ({ shapes, labels }: Picture): Html => html`${shapes}${labels.map(written)}`

/** How a shape is painted stands in a page's stylesheet, by its class. */
const unpainted = (shapes: Html): Html =>
  trusted(
    shapes.text.replace(/<[^>]* class="[^>]*>/g, (tag) =>
      tag.replace(/ (?:fill|stroke|stroke-width|stroke-opacity|stroke-dasharray)="[^"]*"/g, ''),
    ),
  )

/**
 * A picture as it stands in a page, which holds the patterns and gives the colours. It fills the width that it is given, or with `natural`
 * is as large as its letters ask for.
 */
export const pictureInPage = (picture: Picture, className: string, { natural = false } = {}): Html =>
  html`<svg class="pic ${className}" viewBox="0 0 ${picture.width} ${picture.height}"${
    natural && html` width="${picture.width}" height="${picture.height}"`
  } role="img" aria-label="${picture.label}" font-size="${letterSize}" fill="currentColor">${unpainted(inside(picture))}</svg>`

/** The patterns that pictures refer to: hatched is contested, crossed is lost. */
export const patterns: Html = trusted(
  [
    '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    '<path class="h-hatch" stroke="currentColor" stroke-width="1.4" d="M0 0v6"/></pattern>',
    '<pattern id="hatch-done" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    '<path class="h-done" stroke="currentColor" stroke-width="2.5" d="M0 0v5"/></pattern>',
    '<pattern id="hatch-lost" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    '<path class="h-lost" stroke="currentColor" d="M0 0v5M0 0h5"/></pattern>',
    '<pattern id="hatch-force" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    '<path class="h-force" stroke="currentColor" stroke-width="2" d="M0 0v6"/></pattern>',
  ].join(''),
)

/** A picture as a file of its own: SVG that needs nothing else, black on white. */
export const pictureFile = (picture: Picture): string =>
  html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${picture.height}" width="${picture.width}" height="${
    picture.height
  }" role="img" aria-label="${picture.label}" font-family="sans-serif" font-size="${letterSize}" color="#000" fill="#000">
<title>${picture.label}</title><defs>${patterns}</defs><rect width="100%" height="100%" fill="#fff"/>
${inside(picture)}
</svg>
`.text
