// The public API, in the order in which the data flows.
export * from './base/index.ts'
export { readDocument, type Anchor, type Block, type Document, type Known, type Origin, type ReadResult } from './documents/index.ts'
export {
  analyse,
  loadEngine,
  loadTables,
  type DateMention,
  type EnglishEngine,
  type Name,
  type Sentence,
  type Token,
} from './english/index.ts'
export {
  attributionsOf,
  extractClaims,
  loadWeighing,
  mayClaim,
  type Attribution,
  type Extraction,
  type Weighing,
} from './extraction/index.ts'
export { balanceOf, conflictsOf, diffOf, factsOf, proposeLinks, reviewQueue, type Facts, type FactsQuestion } from './facts/index.ts'
export { LedgerProblem, openLedger, type Ledger, type Reading, type Recalled } from './ledger/index.ts'
export { briefJson, briefMarkdown, briefOf, briefText, claimsTable, exportClaims, type Brief } from './outputs/index.ts'
export { dossierJson, dossierMarkdown, dossierOf, dossierText, type Dossier } from './outputs/dossier/index.ts'
