import type { Claim } from '../../base/index.ts'
import { withoutTwins } from './duplicates.ts'

/** Applied in this order to all claims of a text. */
export const refiners: readonly ((claims: Claim[]) => Claim[])[] = [withoutTwins]
