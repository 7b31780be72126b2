import type { Finder } from '../draft.ts'
import { transfers } from './transfers.ts'

/** All finders. Where two read the same fact from the same words, the one that knows more is kept, then the earlier. */
export const finders: readonly Finder[] = [transfers]
