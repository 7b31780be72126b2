import { describe, expect, it } from 'vitest'
import { ledgerLocation, withoutPassword } from './location.ts'

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

  it('is shown without the password of its address', () => {
    expect(withoutPassword('postgres://ana:s:e@cret@db.example/servanda')).not.toContain('cret@db')
    expect(withoutPassword('postgres://ana:secret@db.example/servanda')).toBe('postgres://ana:…@db.example/servanda')
    expect(withoutPassword('/home/ana/ledger.sqlite')).toBe('/home/ana/ledger.sqlite')
  })
})
