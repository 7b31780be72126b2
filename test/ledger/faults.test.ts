import { spawn } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { append } from '../../src/ledger/append.ts'
import { openDatabase } from '../../src/ledger/database.ts'
import { openHandle } from '../../src/ledger/engines/sqlite-handle.ts'
import { LedgerProblem, openLedger, type Reading } from '../../src/ledger/index.ts'
import { root } from '../source-files.ts'
import { allEngines, postgresEngines } from './engines.ts'
import { readingOf, tickingClock, trainers, treaty } from './sample.ts'

const problem = (message: RegExp) => ({
  asymmetricMatch: (error: unknown) => error instanceof LedgerProblem && message.test(error.message),
})

const numbered = (at: number): Reading => {
  const text = `Russia sent Iran shipment ${at}.`
  return readingOf(text, [{ kind: 'delivery', quote: text.slice(0, -1), from_party: 'RUS', to_party: 'IRN' }])
}

describe('a ledger file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-faults-'))
  let made = 0
  const fresh = (): string => join(folder, `${(made += 1)}.sqlite`)
  const open = (location: string, readOnly = false) => openLedger({ location, now: tickingClock(), readOnly })
  const filled = async (): Promise<string> => {
    const location = fresh()
    const ledger = await open(location)
    await ledger.append([trainers(), treaty()])
    await ledger.close()
    return location
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('takes in what two processes add at once, and loses nothing', async () => {
    const outfile = join(root, '.cache', `ledger-writer-${process.pid}.mjs`)
    mkdirSync(join(root, '.cache'), { recursive: true })
    await build({
      absWorkingDir: root,
      entryPoints: ['test/ledger/writer.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    })
    const location = fresh()
    const told = await Promise.all(
      ['one', 'two'].map(
        (name) =>
          new Promise<string>((resolve) => {
            const child = spawn(process.execPath, [outfile, location, name, '25'], { stdio: ['ignore', 'ignore', 'pipe'] })
            let words = ''
            child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
            child.on('close', (code) => resolve(`${code} ${words}`))
          }),
      ),
    )
    rmSync(outfile, { force: true })
    expect(told).toEqual(['0 ', '0 '])
    const ledger = await open(location)
    expect(await ledger.audit()).toMatchObject({ sound: true, documents: 50, claims: 50 })
    await ledger.close()
  })

  it('is told to be on a full disk, loses nothing, and goes on when there is room', async () => {
    const { engine } = await openDatabase(fresh(), { readOnly: false, milliseconds: 1000 })
    await append(engine, [trainers()], new Date('2025-07-01T00:00:00Z'))
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db)
    await sql.raw(`pragma max_page_count = ${rows[0]!.page_count + 2}`).execute(engine.db)
    const many = Array.from({ length: 200 }, (_, at) => numbered(at))
    const failed = await append(engine, many, new Date('2025-07-01T00:00:00Z')).catch((error: unknown) => engine.problemOf(error))
    expect(failed).toEqual(problem(/^the disk is full: .*\.sqlite, nothing was added; make room and add again$/))
    expect(await engine.db.selectFrom('documents').select('id').execute()).toHaveLength(1)
    await sql.raw('pragma max_page_count = 1000000').execute(engine.db)
    expect(await append(engine, many, new Date('2025-07-01T00:00:00Z'))).toMatchObject({ documents: 200 })
    await engine.close()
  })

  it('that was cut to nothing is no new ledger', async () => {
    const location = await filled()
    for (const end of ['-wal', '-shm']) rmSync(location + end, { force: true })
    truncateSync(location, 0)
    const gone = /^the ledger is gone: .* holds nothing, it had 10 entries; restore it from a backup, or remove .*\.head to begin anew$/
    await expect(open(location)).rejects.toEqual(problem(gone))
    await expect(open(location, true)).rejects.toEqual(problem(gone))
    unlinkSync(location)
    await expect(open(location)).rejects.toEqual(problem(gone))
    expect(() => readFileSync(location)).toThrow(/ENOENT/)
    unlinkSync(`${location}.head`)
    expect(await (await open(location)).head()).toMatchObject({ seq: 0 })
  })

  it('that was replaced by an older copy is told', async () => {
    const location = await filled()
    copyFileSync(location, `${location}.old`)
    const ledger = await open(location)
    await ledger.append([numbered(1)])
    await ledger.close()
    for (const end of ['-wal', '-shm']) rmSync(location + end, { force: true })
    copyFileSync(`${location}.old`, location)
    await expect(open(location)).rejects.toEqual(problem(/^entries are missing: .* had 13 entries, it was cut or replaced; restore it/))
    unlinkSync(`${location}.head`)
    expect(await (await open(location)).audit()).toMatchObject({ sound: true, entries: 10 })
  })

  it('whose pages were overwritten is told to be damaged', async () => {
    const location = await filled()
    for (const end of ['-wal', '-shm']) rmSync(location + end, { force: true })
    const file = openSync(location, 'r+')
    writeSync(file, Buffer.alloc(readFileSync(location).length - 8192), 0, undefined, 4096)
    const opening = open(location).then((ledger) => ledger.audit())
    await expect(opening).rejects.toEqual(problem(/^the ledger is damaged: /))
  })

  it('is whole in its one file once it is closed', async () => {
    const location = await filled()
    copyFileSync(location, `${location}.copy`)
    expect(await (await open(`${location}.copy`)).audit()).toMatchObject({ sound: true, entries: 10 })
  })

  it('is not made out of something else', async () => {
    const notes = join(folder, 'notes.txt')
    writeFileSync(notes, 'Buy milk, and do not lose this note. '.repeat(50))
    await expect(open(notes)).rejects.toEqual(problem(/^not a ledger: .*notes\.txt, the file is something else; name another file$/))
    expect(readFileSync(notes, 'utf8')).toMatch(/^Buy milk/)
    const other = join(folder, 'other.sqlite')
    const handle = openHandle(other, { readOnly: false })
    handle.exec('create table songs (title)')
    handle.close()
    await expect(open(other)).rejects.toEqual(
      problem(/^not a ledger: .*other\.sqlite, it is another program's database; name another file$/),
    )
    await expect(open(folder)).rejects.toEqual(problem(/^not a ledger: .*, it is a folder; name a file$/))
    await expect(open(join(folder, 'no', 'such', 'x'))).rejects.toEqual(problem(/^cannot open the ledger: .*in a folder that exists$/))
    await expect(open(join(folder, 'none.sqlite'), true)).rejects.toEqual(
      problem(/^no such ledger: .*none\.sqlite, add a text to it first/),
    )
  })

  it('that is opened for reading is not written', async () => {
    const location = await filled()
    const ledger = await open(location, true)
    expect((await ledger.recall({})).claims).toHaveLength(6)
    await expect(ledger.append([numbered(1)])).rejects.toEqual(problem(/^the ledger can only be read: /))
    await ledger.close()
  })
})

describe.each(allEngines())('a ledger on $name', ({ start, stop, fresh, raw }) => {
  beforeAll(start)
  afterAll(stop)

  it('takes in what two writers add at once, in one chain', async () => {
    const location = await fresh()
    const ledgers = await Promise.all([1, 2].map(() => openLedger({ location, now: tickingClock() })))
    await Promise.all(ledgers.flatMap((ledger, who) => Array.from({ length: 10 }, (_, at) => ledger.append([numbered(who * 5 + at)]))))
    expect(await ledgers[0]!.audit()).toMatchObject({ sound: true, documents: 15, claims: 15, entries: 45 })
    await Promise.all(ledgers.map((ledger) => ledger.close()))
  })

  it('of a newer version is left alone', async () => {
    const location = await fresh()
    await (await openLedger({ location, now: tickingClock() })).close()
    await raw(location, 'insert into schema_version values (99)')
    const newer = problem(/^ledger of a newer version: .* has 99, this program knows 3; install a newer servanda$/)
    await expect(openLedger({ location, now: tickingClock() })).rejects.toEqual(newer)
    await expect(openLedger({ location, now: tickingClock(), readOnly: true })).rejects.toEqual(newer)
  })

  it('keeps what was there when adding fails in the middle', async () => {
    const location = await fresh()
    const ledger = await openLedger({ location, now: tickingClock() })
    await ledger.append([trainers()])
    const wrong = { ...treaty(), document: { ...treaty().document, published_on: 'soon' } }
    await expect(ledger.append([numbered(1), wrong])).rejects.toThrow(/CHECK|check constraint/)
    expect(await ledger.append([numbered(1)])).toMatchObject({ documents: 1, head: { seq: 9 } })
    expect((await ledger.audit()).sound).toBe(true)
    await ledger.close()
  })
})

describe.each(postgresEngines())('the server of a ledger on $name', ({ start, stop, fresh, server }) => {
  beforeAll(start)
  afterAll(stop)

  it('may go away and come back, and nothing is half there', async () => {
    const location = await fresh()
    const ledger = await openLedger({ location, now: tickingClock() })
    await ledger.append([trainers()])
    const many = Array.from({ length: 400 }, (_, at) => numbered(at))
    const going = ledger.append(many).catch((error: unknown) => error)
    await server().kill()
    const told = await going
    const away = problem(/^(the ledger's server went away|no answer from the ledger's server): .*what was added already changes nothing$/)
    // The server may have answered before it went: then all is there, else nothing.
    if (told instanceof Error) expect(told).toEqual(away)
    await expect(ledger.append([treaty()])).rejects.toEqual(away)
    await expect(ledger.recall({})).rejects.toEqual(away)
    await server().start()
    expect(await ledger.append([...many, treaty()])).toMatchObject({ documents: told instanceof Error ? 401 : 1 })
    expect(await ledger.audit()).toMatchObject({ sound: true, documents: 402 })
    await ledger.close()
  })

  it('that is not there, or has no such database, is told without the password', async () => {
    const at = (location: string) => openLedger({ location, now: tickingClock() })
    await expect(at('postgres://ana:secret@127.0.0.1:9/x')).rejects.toEqual(
      problem(/^no answer from the ledger's server: 127\.0\.0\.1:9\/x, /),
    )
    await expect(at(server().address('nowhere'))).rejects.toEqual(problem(/^no such database: .*\/nowhere, let it be created/))
    await expect(at(server().address('postgres', 'nobody_known'))).rejects.toEqual(problem(/refuses the user or password/))
  })

  it('that holds tables of another program is left alone', async () => {
    await server().run('postgres', 'create database other template template0')
    await server().run('other', 'create table claims (title text)')
    const location = server().address('other')
    await expect(openLedger({ location, now: tickingClock() })).rejects.toEqual(
      problem(/^not a ledger: .* holds tables of another program/),
    )
    expect(await server().run('other', "select to_regclass('entries') as made")).toEqual([{ made: null }])
  })

  it('may be asked by three programs at once to make the ledger', async () => {
    const location = await server().create('made_at_once')
    const ledgers = await Promise.all([1, 2, 3].map(() => openLedger({ location, now: tickingClock() })))
    await ledgers[2]!.append([trainers()])
    expect(await ledgers[0]!.head()).toMatchObject({ seq: 6 })
    await Promise.all(ledgers.map((ledger) => ledger.close()))
  })
})
