import { createHash } from 'node:crypto'
import { script } from './assets/script.ts'
import { style } from './assets/style.ts'
import { plainLine } from '../characters.ts'
import { html, trusted, type Html, type Part } from './html.ts'
import { sprite } from './icons.ts'

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policyWith = (forms: string): string =>
  [`default-src 'none'`, `style-src ${hashed(style)}`, `script-src ${hashed(script)}`, `base-uri 'none'`, `form-action ${forms}`].join('; ')

/** What a page may load: its own style and script, known by their hashes, and nothing else from anywhere. */
export const pagePolicy = policyWith(`'none'`)

/** The same for a page that is served and asks its own server again, with other days. */
export const servedPolicy = policyWith(`'self'`)

const topWith = (nav: Part): Html => html`<header class="top"><div class="wrap"><span class="brand">Servanda</span>
${nav ?? html`<span class="top__what">an account of promises between states</span>`}
<div class="top__end"><button class="theme" type="button" data-theme-toggle hidden
 aria-label="Change between light and dark">◐</button></div></div></header>`

/** What a page consists of. */
export interface PageParts {
  readonly title: string
  readonly main: Part
  readonly foot: Part
  /** Ways to other pages, where there are any. */
  readonly nav?: Part
  /** True for a page that a server sends and that has a form. */
  readonly served?: boolean
}

/** A whole page in one file, with its style and script inside and a policy that lets nothing else in. */
export const pageFrame = ({ title, main, foot, nav, served = false }: PageParts): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${served ? servedPolicy : pagePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${plainLine(title)} · Servanda</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
${sprite}
${topWith(nav)}
<main id="main" class="wrap" tabindex="-1">${main}</main>
<footer class="foot"><div class="wrap">${foot}</div></footer>
<script>${trusted(script)}</script>
</body>
</html>
`.text
