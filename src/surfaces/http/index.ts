export { isOwnHost } from './host.ts'
export { listen, type Listening } from './listen.ts'
export { serveBriefs, type ServedBrief, type ServeOptions } from './serve-briefs.ts'
