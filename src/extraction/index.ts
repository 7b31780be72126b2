export { extractClaims, type Extraction } from './extract-claims.ts'
export { attributionsOf, type Attribution } from './attribution/index.ts'
export { mayClaim } from './gate.ts'
