export { siteAssets, sitePolicy, type SiteAsset } from './assets.ts'
export { conflictsPage } from './conflicts-page.ts'
export { dyadPage } from './dyad-page.ts'
export { counted, textName } from './dyad-table.ts'
export { eventOf, eventPage } from './event-page.ts'
export { frontPage } from './front-page.ts'
export { dyadPath, sourcePath, withQuery } from './links.ts'
export { partnerPage } from './partner-page.ts'
export { addPage, dataPage, dataRecord, jobPage, problemPage, signInPage } from './plain-pages.ts'
export type {
  Add,
  Conflicts,
  Data,
  DyadLine,
  DyadSummary,
  EventRecord,
  Front,
  Job,
  Partner,
  Review,
  Search,
  SiteProblem,
  Source,
  Sources,
} from './record.ts'
export { reviewFields, typedValue } from './review-fields.ts'
export { reviewPage, type ReviewView } from './review-page.ts'
export { reviewOf } from './review-record.ts'
export * as siteSchema from './schema.ts'
export { searchPage } from './search-page.ts'
export type { Visitor } from './site-page.ts'
export { numberClaims, type NumberedClaim } from '../page/numbered.ts'
export { placeOfWords, sentencePage, sourcePage, type SourceView } from './source-page.ts'
export { sourcesPage } from './sources-page.ts'
export type { TreeWord } from '../pictures/tree.ts'
export { summaryOf } from './summary.ts'
