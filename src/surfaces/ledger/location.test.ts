import { describe, expect, it } from 'vitest'
import { ledgerLocation, peopleFile } from './location.ts'

const asked = (env: Record<string, string>, ledger?: string, platform: NodeJS.Platform = 'linux'): string =>
  ledgerLocation({ env, platform, home: '/home/ana', ...(ledger !== undefined && { ledger }) })

describe('where the ledger is', () => {
  it('is what the option says before anything else', () => {
    expect(asked({ SERVANDA_LEDGER: 'b', DATABASE_URL: 'postgres://c' }, 'a')).toBe('a')
    expect(asked({ SERVANDA_LEDGER: 'b', DATABASE_URL: 'postgres://c' })).toBe('b')
    expect(asked({ DATABASE_URL: 'postgres://c' })).toBe('postgres://c')
  })

  it('is a file in the user’s data folder when nothing is said', () => {
    expect(asked({})).toBe('/home/ana/.local/share/servanda/ledger.sqlite')
    expect(asked({ XDG_DATA_HOME: '/data' })).toBe('/data/servanda/ledger.sqlite')
    expect(asked({}, undefined, 'darwin')).toBe('/home/ana/Library/Application Support/servanda/ledger.sqlite')
  })

  it('has its people beside its file, or for a server in the user’s data folder, one file for each database', () => {
    const people = (ledger: string): string => peopleFile({ env: {}, platform: 'linux', home: '/home/ana', ledger })
    expect(people('/data/l.sqlite')).toBe('/data/l.sqlite.people.json')
    expect(people('postgres://joe:secret@db/one')).toMatch(/^\/home\/ana\/\.local\/share\/servanda\/people-[0-9a-f]{16}\.json$/)
    expect(people('postgres://joe:secret@db/one')).toBe(people('postgres://ann:other@db/one'))
    expect(people('postgres://joe:secret@db/one')).not.toBe(people('postgres://joe:secret@db/two'))
  })
})
