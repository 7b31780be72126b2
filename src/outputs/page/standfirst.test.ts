import { describe, expect, it } from 'vitest'
import { parted } from './standfirst.ts'

const sentence = 'Of what A promised B, delivery of ships is on record; no delivery of jets is on record; whether radars came is not said.'

describe('a headline', () => {
  it('is whole where it is short', () => expect(parted(sentence, 200)).toEqual([sentence, '']))

  it('is as many clauses as have room, and the rest is a sentence of its own', () => {
    expect(parted(sentence, 100)).toEqual([
      'Of what A promised B, delivery of ships is on record; no delivery of jets is on record.',
      'Whether radars came is not said.',
    ])
    expect(parted(sentence, 60)).toEqual([
      'Of what A promised B, delivery of ships is on record.',
      'No delivery of jets is on record; whether radars came is not said.',
    ])
  })

  it('keeps its first clause whole, however long', () => {
    expect(parted(sentence, 10)[0]).toBe('Of what A promised B, delivery of ships is on record.')
    expect(parted('One clause without an end to it.', 10)).toEqual(['One clause without an end to it.', ''])
  })
})
