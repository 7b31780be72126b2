import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocument } from '../documents/index.ts'
import { openReader } from './reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'servanda-data-'))
writeFileSync(
  join(folder, 'items.csv'),
  'noun,plural,class,countable,military,needs\nglimmerjack,glimmerjacks,air defence system,yes,yes,\n,,,,,\n',
)
writeFileSync(join(folder, 'designations.csv'), 'name,aliases,class\nSkylark Nova,Skylark-Nova,air defence system\n')
afterAll(() => rmSync(folder, { recursive: true }))

const text = 'Russia delivered 12 glimmerjacks to Iran in March 2024. Russia delivered four Skylark Nova batteries to Iran in May 2024.'

const itemsOf = async (options: { readonly data?: string }): Promise<(string | undefined)[]> => {
  const { document } = await readDocument(new TextEncoder().encode(text), { label: 'a.txt', origin: { published_on: '2024-06-01' } })
  return openReader(options)
    .read(document!)
    .claims.flatMap((claim) => (claim.kind === 'delivery' ? [claim.item] : []))
}

describe("a user's own items", () => {
  it('are read beside those of the program, and not by a reader that was opened without them', async () => {
    expect(await itemsOf({ data: folder })).toEqual(['glimmerjack', 'Skylark Nova'])
    expect(await itemsOf({})).not.toContain('Skylark Nova')
  })

  it('have their bad rows told', () => {
    expect(openReader({ data: folder }).findings.map(({ message }) => message)).toEqual([expect.stringContaining('items.csv line 3')])
  })
})
