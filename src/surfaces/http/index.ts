export { serveBriefs, type Served, type ServedBrief, type ServeOptions } from './serve-briefs.ts'
