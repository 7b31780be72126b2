import type { Role } from '../../base/index.ts'
import type { Link } from '../page/context.ts'
import { foreign, html, type Html, type Part } from '../page/html.ts'
import { sprite } from '../page/icons.ts'
import { plainLine } from '../characters.ts'
import { siteScript, siteStyle } from './assets.ts'

/** Who looks at a page. */
export interface Visitor {
  /** The name under which judgements are recorded. */
  readonly name: string
  readonly role: Role
  /** The token that every form sends back, so that no other site can send one. */
  readonly csrf: string
  /** True where people sign in, and can sign out. */
  readonly signed_in: boolean
}

/** The page that is open, among those that every page leads to. */
export type Place = 'dyads' | 'sources' | 'review' | 'conflicts' | 'add' | 'data'

const places: readonly (readonly [Place, href: string, text: string])[] = [
  ['dyads', '/', 'Dyads'],
  ['sources', '/sources', 'Sources'],
  ['review', '/review', 'Review'],
  ['conflicts', '/conflicts', 'Conflicts'],
  ['add', '/add', 'Add a text'],
  ['data', '/data', 'Data'],
]

/** The field of a form that shows that the form came from here. */
export const csrfField = ({ csrf }: Visitor): Html => html`<input type="hidden" name="csrf" value="${csrf}">`

export interface SiteParts {
  readonly title: string
  readonly main: Part
  /** Absent on the page on which one signs in. */
  readonly visitor?: Visitor
  readonly place?: Place
  /** Address of the same records as JSON. */
  readonly twin?: string
  readonly downloads?: readonly Link[]
  /** The words that were searched for. */
  readonly sought?: string
  /** The page asks again after so many seconds, as long as something is under way. */
  readonly again_in?: number
}

const who = (visitor: Visitor): Part =>
  visitor.signed_in &&
  html`<form class="who" method="post" action="/sign-out">${csrfField(visitor)}<span>${foreign(visitor.name)}, ${visitor.role}</span>
<button type="submit">Sign out</button></form>`

const top = ({ visitor, place, sought }: SiteParts): Html => html`<header class="top"><div class="wrap">
<a class="brand" href="/">Servanda</a>
${
  visitor &&
  html`<nav class="nav" aria-label="Site">${places.map(
    ([name, href, text]) => html`<a href="${href}"${name === place && html` aria-current="page"`}>${text}</a>`,
  )}</nav>`
}
<div class="top__end">${
  visitor &&
  html`<form class="search" role="search" action="/search" method="get"><label class="vh" for="q">Search quotes and names</label>
<input id="q" name="q" type="search" placeholder="Search quotes and names" maxlength="200" value="${sought ?? ''}"></form>${who(visitor)}`
}<button class="theme" type="button" data-theme-toggle hidden aria-label="Change between light and dark">◐</button></div></div></header>`

const foot = ({ twin, downloads = [] }: SiteParts): Html => html`
${
  downloads.length > 0 &&
  html`<p>Take these records along:</p><p class="downloads">${downloads.map(({ href, text }) => html`<a href="${href}" download>${text}</a> `)}</p>`
}
<p>Words in serif stand in a text to the letter; all other words are drawn from the claims by rule.${
  twin !== undefined && html` <a href="${twin}">The same records as JSON</a>, <a href="/openapi.json">described by OpenAPI</a>.`
}</p>`

/** A whole page of the server. Style and script are files of their own; nothing is written into attributes that run. */
export const sitePage = (parts: SiteParts): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
${parts.again_in !== undefined && html`<meta http-equiv="refresh" content="${parts.again_in}">`}
<title>${plainLine(parts.title)} · Servanda</title>
<link rel="stylesheet" href="${siteStyle.path}">
${parts.twin !== undefined && html`<link rel="alternate" type="application/json" href="${parts.twin}">`}
<script src="${siteScript.path}" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
${sprite}
${top(parts)}
<main id="main" class="wrap" tabindex="-1">${parts.main}</main>
<footer class="foot"><div class="wrap">${foot(parts)}</div></footer>
</body>
</html>
`.text
