export { extractClaims, type Extraction } from './extract-claims.ts'
export { attributionsOf, type Attribution } from './attribution/index.ts'
export { explainClaims, explainPlace, type Explanation, type PlaceExplanation, type SeenFrame } from './explain.ts'
export { mayClaim } from './gate.ts'
