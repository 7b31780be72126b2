import { createHash } from 'node:crypto'
import { script } from './assets/script.ts'
import { style } from './assets/style.ts'
import { plainLine } from '../characters.ts'
import { html, trusted, type Html, type Part } from './html.ts'
import { sprite } from './icons.ts'

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What the page may load: its own style and script, known by their hashes, and nothing else from anywhere. */
export const pagePolicy = [
  `default-src 'none'`,
  `style-src ${hashed(style)}`,
  `script-src ${hashed(script)}`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ')

const top: Html = html`<header class="top"><div class="wrap"><span class="brand">Servanda</span>
<span class="top__what">an account of promises between states</span>
<div class="top__end"><button class="theme" type="button" data-theme-toggle hidden
 aria-label="Change between light and dark">◐</button></div></div></header>`

/** A whole page in one file, with its style and script inside and a policy that lets nothing else in. */
export const pageFrame = ({ title, main, foot }: { title: string; main: Part; foot: Part }): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${plainLine(title)} · Servanda</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
${sprite}
${top}
<main id="main" class="wrap" tabindex="-1">${main}</main>
<footer class="foot"><div class="wrap">${foot}</div></footer>
<script>${trusted(script)}</script>
</body>
</html>
`.text
