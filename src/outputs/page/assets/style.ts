import { styleBase } from './style-base.ts'
import { styleMedia } from './style-media.ts'
import { styleParts } from './style-parts.ts'
import { styleReading } from './style-reading.ts'

/** The page's one stylesheet, without the white space that makes its parts readable. */
export const style = [styleBase, styleParts, styleReading, styleMedia].join('').replace(/\n\s*/g, '\n')
