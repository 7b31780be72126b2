export { briefPage, type BriefTexts } from './brief-page.ts'
export { listPage, type Listed } from './list-page.ts'
export { pagePolicy } from './page-frame.ts'
