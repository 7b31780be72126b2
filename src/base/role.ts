/** What somebody may do with the pages of a ledger, each also what those before it may: read, decide and add, take a backup. */
export const roles = ['reader', 'reviewer', 'owner'] as const
export type Role = (typeof roles)[number]
