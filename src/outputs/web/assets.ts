import { contentId } from '../../base/index.ts'
import { script } from '../page/assets/script.ts'
import { style } from '../page/assets/style.ts'
import { scriptWeb } from './script-web.ts'
import { styleWeb } from './style-web.ts'

/** A file that all pages share. Its address changes with what it holds, so that it may be kept for ever. */
export interface SiteAsset {
  readonly path: string
  readonly type: string
  readonly body: string
}

/** The stylesheet without its line breaks and indentation, which no value in it depends on. */
const compact = (css: string): string => css.replace(/\s*\n\s*/g, '')

const assetOf = (name: string, extension: 'css' | 'js', type: string, body: string): SiteAsset => ({
  path: `/assets/${name}-${contentId(body).slice(0, 12)}.${extension}`,
  type,
  body,
})

export const siteStyle = assetOf('servanda', 'css', 'text/css; charset=utf-8', compact(style + styleWeb))
export const siteScript = assetOf('servanda', 'js', 'text/javascript; charset=utf-8', script + scriptWeb)
export const siteAssets: readonly SiteAsset[] = [siteStyle, siteScript]

/** What the pages of a server may load: its own style and script, and nothing else from anywhere. */
export const sitePolicy = [
  `default-src 'none'`,
  `style-src 'self'`,
  `script-src 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ')
