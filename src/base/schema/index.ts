// A door of its own: the library of schemas is loaded only where records from outside are checked.
export { checkClaim, claimSchema } from './claim-schema.ts'
