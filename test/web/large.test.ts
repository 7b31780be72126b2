import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readingsOf } from '../../bench/ledger-claims.ts'
import { claimIdOf, type Claim, type Judgement, type PartyId } from '../../src/base/index.ts'
import { openLedger, type Ledger } from '../../src/ledger/index.ts'
import { dossierOf } from '../../src/outputs/dossier/index.ts'
import { answersFrom, type Answers } from '../../src/surfaces/web/answers.ts'
import { factsOnFile } from '../../src/surfaces/ledger/facts-on-file.ts'
import { waiting } from '../../src/surfaces/ledger/waiting.ts'
import { asking, openSite, type Asking, type Site } from './kit.ts'

const filled = readingsOf(6000, 10)

/** Links by a person between claims on one receiver, whoever gave: a loss to a delivery, a delivery to a loss that it makes good. */
const links = async (ledger: Ledger): Promise<readonly Judgement[]> => {
  const { claims } = await ledger.recall({})
  const of = (kind: Claim['kind'], to: PartyId | null) => claims.filter((claim) => claim.kind === kind && claim.to_party === to)
  return ['SBA', 'SCA', 'SDA']
    .flatMap((party) => of('loss', party).slice(0, 20))
    .flatMap((loss, at): readonly Judgement[] => {
      const given = of('delivery', loss.to_party)
      const delivery = given[(at * 7) % given.length]
      if (!delivery) return []
      const [lost, came] = [claimIdOf(loss), claimIdOf(delivery)]
      const ends =
        at % 2 === 0 ? ({ relation: 'loses', from: came, to: lost } as const) : ({ relation: 'replaces', from: lost, to: came } as const)
      return [{ kind: 'judgement', verb: 'link', person: 'Ana', reason: 'x', ...ends }]
    })
}

describe('a large ledger', () => {
  let site: Site
  let ask: Asking
  let recalled = 0
  let answers: Answers

  beforeAll(async () => {
    site = await openSite()
    await site.ledger.append(filled)
    ask = asking(site.options)
    const counted: Ledger = { ...site.ledger, recall: (question) => ((recalled += 1), site.ledger.recall(question)) }
    answers = answersFrom(counted, () => undefined)
  })
  afterAll(() => site.close())

  /** How often the ledger was asked for claims while something was done. */
  const recalls = async (action: () => Promise<unknown>): Promise<number> => {
    const before = recalled
    await action()
    return recalled - before
  }

  it('gives the account of a pair as it would be if everything recalled were reckoned, whatever people linked', async () => {
    await site.ledger.judge(await links(site.ledger))
    const pairs = (await site.ledger.listDyads()).filter(({ to_party }, at) => at % 40 === 0 || ['SBA', 'SCA', 'SDA'].includes(to_party))
    expect(pairs.length).toBeGreaterThan(15)
    for (const { from_party, to_party } of pairs) {
      const question = { parties: [from_party, to_party] }
      const [all, own] = [await factsOnFile(site.ledger, question), await factsOnFile(site.ledger, { ...question, pair_only: true })]
      expect(dossierOf(own.facts, own.recalled.documents)).toEqual(dossierOf(all.facts, all.recalled.documents))
      expect(own.facts.items.length).toBeLessThanOrEqual(all.facts.items.length)
    }
  })

  it('has each claim between two parties wait in the queue of that pair, and in none of another', async () => {
    const { claims } = await site.ledger.recall({})
    const pair: readonly [PartyId, PartyId] = ['SAA', 'SBA']
    const isOf = ({ from_party: from, to_party: to }: Claim): boolean => [from, to].every((side) => side === null || pair.includes(side))
    const { items } = await waiting(site.ledger, { parties: pair })
    const queued = new Set(items.filter(({ why }) => why === 'not_looked_at').flatMap((item) => item.claims))
    const own = claims.filter((claim) => isOf(claim) && (claim.from_party !== null || claim.to_party !== null))
    expect(own.length).toBeGreaterThan(400)
    expect([...queued].sort()).toEqual(own.map(claimIdOf).sort())
  })

  it('keeps the account of a pair until something on it is added', async () => {
    const draw = () => answers.digest('SAA', 'SBA')
    expect(await recalls(draw)).toBe(1)
    expect(await recalls(draw)).toBe(0)
    const other = readingsOf(20, 0, 2).map((one) => ({
      ...one,
      claims: one.claims.map((claim) => ({ ...claim, to_party: 'SCA' }) as Claim),
    }))
    await site.ledger.append(other)
    expect(await recalls(draw)).toBe(0)
    expect(await recalls(() => answers.digest('POL', 'MDA'))).toBe(1)
    await site.ledger.append(readingsOf(20, 1, 3))
    expect(await recalls(draw)).toBe(1)
    await site.ledger.judge([{ kind: 'judgement', verb: 'reject', person: 'Ana', reason: 'x', claim: claimIdOf(filled[1]!.claims[0]!) }])
    expect(await recalls(draw)).toBe(1)
    await site.ledger.append([{ ...filled[2]!, reader: 'bench 2', claims: filled[2]!.claims.slice(1) }])
    expect(await recalls(draw)).toBe(1)
  })

  it('finds an event without its pair, however many pairs there are', { timeout: 30_000 }, async () => {
    const account = (await (await ask.get('/dyads/POL/MDA.json')).json()) as { crises: { id: string }[] }
    const place = answers.dyads().then((all) => all.findIndex(({ from_party, to_party }) => from_party === 'POL' && to_party === 'MDA'))
    expect(await place).toBeGreaterThan(100)
    const path = `/events/${account.crises[0]!.id}.json`
    const statuses = new Set<number>()
    const found = async () => {
      const { status } = await ask.get(path)
      statuses.add(status)
      await new Promise((go) => setTimeout(go, 1200))
      return status
    }
    await expect.poll(found, { timeout: 25_000 }).toBe(200)
    expect([...statuses].filter((status) => status !== 503)).toEqual([200])
    expect((await ask.get('/events/0123456789abcdef.json')).status).toBe(404)
  })

  it('says on the page of conflicts which pairs were not looked through yet', async () => {
    const record = (await (await ask.get('/conflicts.json?page=2')).json()) as { dyads: object[]; later: { from_party: string }[] }
    expect(record.later.length).toBeGreaterThan(0)
    const page = await ask.text('/conflicts?page=3')
    expect(page).toContain('Not looked through yet')
    expect(page).not.toContain('no two sources differ')
  })
})

it('has its first accounts and queues drawn while nobody asks', async () => {
  const ledger = await openLedger({ location: ':memory:', now: () => new Date() })
  await ledger.append(filled)
  const answers = answersFrom(ledger, () => undefined)
  await answers.prepare()
  const first = (await answers.dyads()).slice(0, 1)
  const summary = async () => (await answers.lines(first))[0]!.summary
  expect(await summary()).toBeNull()
  await expect.poll(summary, { timeout: 20_000, interval: 100 }).not.toBeNull()
  await ledger.close()
})
