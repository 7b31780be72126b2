export { pagePolicy } from './page-frame.ts'
export { listPage, type Listed } from './list-page.ts'
