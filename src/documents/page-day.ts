import type { Day } from '../base/index.ts'
import { wordsOf, type DomDocument, type DomElement, type DomNode } from './dom.ts'
import { writtenDay } from './written-day.ts'

const dateLike = '[itemprop="datePublished"], time, .pubdate, [class*="publish"], [class*="date"]'
const elsewhere = 'aside, nav, footer, blockquote, [class*="related"], [class*="comment"]'
/** What may stand beside a date on a line that says nothing else. */
const besideDate = new RegExp(
  '\\b(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|first|published|posted|issued|released|date|dated|' +
    'on|at|of|the|[ap]\\.?m|gmt|utc|msk|[cewm]?e[sd]?t)\\b',
  'gi',
)

/** The day of a line that is a date and nothing more, such as `Published: Wednesday, 18 June 2025, 14:30`. */
export const dayOfDateLine = (words: string): Day | undefined => {
  if (words.length > 70 || !/\d{4}/.test(words)) return undefined
  const rest = words
    .replace(besideDate, '')
    .replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b/i, '')
    .replace(/(?<=\d)(?:st|nd|rd|th|t|z)\b/gi, '')
  const day = /\p{L}{2}/u.test(rest) ? undefined : writtenDay(words)
  return day?.length === 10 ? day : undefined
}

/** A date in an element that is made for one: a `time`, or one whose class says so. */
const dayMarked = (document: DomDocument): Day | undefined => {
  for (const element of [...document.querySelectorAll(dateLike)].slice(0, 50)) {
    if (element.closest(elsewhere) !== null || /modif|update/i.test(element.getAttribute('class') ?? '')) continue
    const stated = element.getAttribute('datetime') ?? element.getAttribute('content')
    const words = wordsOf(element)
    const day = writtenDay(stated ?? '') ?? (words.length <= 60 ? writtenDay(words) : undefined)
    if (day?.length === 10) return day
  }
  return undefined
}

const mostNodes = 20_000
const [before, after] = [4, 15]

/** The texts just before and after an element, nearest first. */
const textsAround = (root: DomElement, mark: DomElement): string[] => {
  const texts: string[] = []
  let from = -1
  let left = mostNodes
  const walk = (node: DomNode): void => {
    if (node === mark) from = texts.length
    left -= 1
    if (left < 0 || (from >= 0 && texts.length > from + after)) return
    const words = node.nodeType === 3 ? wordsOf(node) : ''
    if (words !== '') texts.push(words)
    for (const child of node.childNodes) walk(child)
  }
  walk(root)
  return from < 0 ? [] : [...texts.slice(from, from + after), ...texts.slice(Math.max(0, from - before), from).reverse()]
}

/**
 * The date that a page shows as its own: in an element made for dates, or on a line of its own by the headline. A date far from
 * the headline may be the day on which the page was looked at.
 */
export const dayShown = (document: DomDocument, headline: DomElement | undefined): Day | undefined => {
  const marked = dayMarked(document)
  if (marked !== undefined || headline === undefined) return marked
  for (const words of textsAround(document.body, headline)) {
    const day = dayOfDateLine(words)
    if (day !== undefined) return day
  }
  return undefined
}
