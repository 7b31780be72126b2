import { wordsOf, type DomDocument, type DomElement } from './dom.ts'

const candidates = 'h1, [itemprop="headline"], .entry-title, .post-title, .article-title'
/** Where an `h1` names the site and not the page. */
const siteName = 'nav, footer, aside, [role="banner"], [class*="logo"], [class*="site-"]'
const most = 12

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Half of the words of either stand in the other: a page's title often has its outlet added, or is shortened. */
const areAlike = (text: string, title: string): boolean => {
  const own = wordsIn(text)
  const wanted = wordsIn(title)
  const shared = [...own].filter((word) => wanted.has(word)).length
  return shared > 0 && shared * 2 >= Math.max(own.size, wanted.size * 0.6)
}

/** The headline that a page shows: the heading most like its title, else an `h1` of its article, else its only `h1`. */
export const headlineOf = (document: DomDocument, title: string): DomElement | undefined => {
  const all = [...document.querySelectorAll(candidates)].slice(0, most)
  const alike = all.find((element) => areAlike(wordsOf(element), title))
  if (alike !== undefined) return alike
  const heads = all.filter((element) => element.nodeName === 'H1' && element.closest(siteName) === null)
  return heads.find((element) => element.closest('article, main') !== null) ?? (heads.length === 1 ? heads[0] : undefined)
}
