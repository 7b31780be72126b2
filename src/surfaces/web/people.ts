import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { roles, sha256, type Role } from '../../base/index.ts'

const person = z.strictObject({
  name: z.string().min(1).max(80),
  role: z.enum(roles),
  token_sha256: z.string().regex(/^[0-9a-f]{64}$/),
  added_at: z.string(),
})
const file = z.strictObject({ kind: z.literal('people'), version: z.literal(1), people: z.array(person).max(10_000) })

export interface Person {
  readonly name: string
  readonly role: Role
}

/** The people who may sign in. */
export interface People {
  readonly list: () => readonly (Person & { readonly added_at: string })[]
  /** Who holds a token; undefined for a token that nobody holds. */
  readonly withToken: (token: string) => Person | undefined
  /** A person by name, as they are now: taken away, they are signed out. */
  readonly named: (name: string) => Person | undefined
}

/** A file of people cannot be used; the message says why. */
export class PeopleProblem extends Error {}

const read = (path: string): z.infer<typeof file> => {
  if (!existsSync(path)) return { kind: 'people', version: 1, people: [] }
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const why = error instanceof z.ZodError || error instanceof SyntaxError ? 'is damaged' : 'cannot be read'
    throw new PeopleProblem(`people: ${path} ${why}; put back a copy, or remove it and add the people again`)
  }
}

const write = (path: string, people: z.infer<typeof file>['people']): void => {
  const beside = `${path}.new`
  writeFileSync(beside, `${JSON.stringify({ kind: 'people', version: 1, people }, null, 2)}\n`, { mode: 0o600 })
  renameSync(beside, path)
}

const sameHash = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'))

/**
 * The people in a file. Tokens have 256 bits of chance, so their SHA-256 is kept and no slower hash is needed; the file is read anew at
 * each question, so that who is removed is out at once.
 */
export const peopleIn = (path: string): People => {
  const bare = ({ name, role }: z.infer<typeof person>): Person => ({ name, role })
  return {
    list: () => read(path).people.map(({ name, role, added_at }) => ({ name, role, added_at })),
    withToken: (token) => {
      const hash = sha256(token)
      const found = read(path).people.find(({ token_sha256 }) => sameHash(token_sha256, hash))
      return found && bare(found)
    },
    named: (name) => {
      const found = read(path).people.find((one) => one.name === name)
      return found && bare(found)
    },
  }
}

/** Adds a person, or gives one who is there a new token and role, and returns the token, which is kept nowhere. */
export const addPerson = (path: string, { name, role }: Person, now: Date): string => {
  const token = randomBytes(32).toString('base64url')
  const rest = read(path).people.filter((one) => one.name !== name)
  write(path, [...rest, { name, role, token_sha256: sha256(token), added_at: now.toISOString() }])
  return token
}

/** Takes a person away; false when there is none of that name. */
export const removePerson = (path: string, name: string): boolean => {
  const { people } = read(path)
  const rest = people.filter((one) => one.name !== name)
  if (rest.length === people.length) return false
  write(path, rest)
  return true
}
