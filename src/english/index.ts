export * from './sentence.ts'
export { isJoinedDesignation, udTokens } from './tokens/designations.ts'
export { splitSentences } from './sentences/split.ts'
export { tokenise } from './tokens/tokenise.ts'
