// `npm run build`: compiles what has changed.
import { build } from './setup.mjs'

await build()
