import { describe, expect, it } from 'vitest'
import { openTables } from './engine.ts'
import { partyNamed } from './party-named.ts'

const { tables } = openTables()

describe('a party as a person names it', () => {
  it('is found by code, name and adjective in any case', () => {
    for (const written of ['RUS', 'rus', 'Russia', 'russian', ' Russia ']) expect(partyNamed(written, tables)).toBe('RUS')
    expect(partyNamed('the Netherlands', tables)).toBe('NLD')
    expect(partyNamed('NATO', tables)).toBe('NATO')
  })

  it('is none where the tables have none', () => {
    expect(partyNamed('Ruritania', tables)).toBeUndefined()
    expect(partyNamed('', tables)).toBeUndefined()
  })
})
