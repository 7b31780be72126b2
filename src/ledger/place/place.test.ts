import { describe, expect, it } from 'vitest'
import { isForeignAddress, isServer, placeOf } from './index.ts'

describe('where a ledger is', () => {
  it('is a server by either scheme in any case, else a file', () => {
    for (const address of ['postgres://db/x', 'postgresql://db/x', 'POSTGRES://db/x']) expect(isServer(address)).toBe(true)
    for (const file of ['/home/ana/ledger.sqlite', 'C:\\ledger.sqlite', ':memory:'])
      expect([isServer(file), isForeignAddress(file)]).toEqual([false, false])
    expect(isForeignAddress('mysql://db/x')).toBe(true)
  })

  it('is named without user and password, wherever the password stands', () => {
    expect(placeOf('postgres://ana:s:e@cret@db.example:5433/servanda?password=hidden')).toBe('db.example:5433/servanda')
    expect(placeOf('postgres://ana:pw@localhost/servanda?host=/run/pg')).toBe('/run/pg/servanda')
    expect(placeOf('postgres://ana:pw@[/x')).toBe('the address')
    expect(placeOf('/home/ana/ledger.sqlite')).toBe('/home/ana/ledger.sqlite')
  })
})
