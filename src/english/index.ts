export * from './sentence.ts'
export { isJoinedDesignation, udTokens } from './tokens/designations.ts'
export { tokenise } from './tokens/tokenise.ts'
