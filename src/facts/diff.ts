import { firstDay, lastDay } from '../base/index.ts'
import type { ClaimId, Day, DayRange } from '../base/index.ts'
import type { Change, ChangeAccount, Diff } from './diff-record.ts'
import { distinct } from './group.ts'
import type { AssessmentFact, Crisis, Facts, InstrumentFact, ItemAccount, Ladder, Tally, TriggerTest } from './record.ts'
import { compareText } from './when.ts'

/** A line of an account as the comparison sees it: what it is of, and the code of each of its fields. */
interface Line {
  readonly key: string
  readonly account: ChangeAccount
  readonly from_party: string | null
  readonly to_party: string | null
  readonly subject: string | null
  readonly fields: readonly (readonly [field: string, code: string | null, claims: readonly ClaimId[]])[]
  readonly claims: readonly ClaimId[]
}

type Keys = ReadonlyMap<string, string>

interface Claimed {
  readonly id: string
  readonly claims: readonly ClaimId[]
}

const dayCode = (on: DayRange | null): string | null => (on === null ? null : typeof on === 'string' ? on : on.join('..'))

/** A figure before what is only said: two texts that both affirm may name other numbers. */
const tallyCode = ({ said, count }: Tally): string | null => {
  if (said === 'not_said' || said === 'not_applicable') return null
  if (said === 'denied' || count === null) return said
  const bounds = count.low === count.high ? String(count.low) : `${count.low}..${count.high}`
  return count.contested || said === 'contested' ? `${bounds} contested` : bounds
}

const columns = ['promised', 'ordered', 'delivered', 'released', 'lost', 'replaced', 'outstanding'] as const

const itemLines = (accounts: readonly ItemAccount[], account: 'item' | 'support'): readonly Line[] =>
  accounts.map((one) => ({
    key: JSON.stringify([one.from_party, one.to_party, one.item, one.unit]),
    account,
    from_party: one.from_party,
    to_party: one.to_party,
    subject: one.unit === 'count' ? one.item : `${one.item ?? 'money'} (${one.unit})`,
    fields: [
      ['state', one.state, one.claims],
      ...columns.map((column) => [column, tallyCode(one[column]), one[column].claims] as const),
      ['due', dayCode(one.due.due_on), one.due.claims],
    ],
    claims: one.claims,
  }))

/** Since when an instrument is in force, by the readings that had begun on the day asked for. */
const sinceIn = ({ in_force }: InstrumentFact, day: Day | null): string | null => {
  const begun = in_force.filter(
    ({ said, from }) => said === 'affirmed' && (from === null || day === null || firstDay(from) <= lastDay(day)),
  )
  return begun.length === 0 ? null : begun.map(({ from }) => dayCode(from) ?? 'day not named').join(' or ')
}

const instrumentLines = ({ instruments, valid_on }: Pick<Facts, 'instruments' | 'valid_on'>, keys: Keys): readonly Line[] =>
  instruments.flatMap((fact): readonly Line[] => {
    const subject = fact.names[0] ?? null
    const [from_party = null, to_party = null] = fact.parties.length === 2 ? fact.parties : []
    const key = keys.get(fact.id) ?? fact.id
    const acts = distinct(fact.steps.map(({ act }) => act))
    return [
      {
        key,
        account: 'instrument',
        from_party,
        to_party,
        subject,
        fields: [
          ['state', fact.state, fact.claims],
          ['in_force', sinceIn(fact, valid_on), fact.in_force.flatMap(({ claims }) => claims)],
          ...acts.map((act): Line['fields'][number] => {
            const own = fact.steps.filter((step) => step.act === act)
            const codes = own.map(({ polarity, event_on }) => dayCode(event_on) ?? polarity)
            return [act, distinct(codes).join(' or '), own.flatMap(({ claims }) => claims)]
          }),
        ],
        claims: fact.claims,
      },
      ...fact.clauses.map(
        (clause): Line => ({
          key: JSON.stringify([key, clause.obligation, clause.from_party, clause.to_party]),
          account: 'clause',
          from_party: clause.from_party ?? from_party,
          to_party: clause.to_party ?? to_party,
          subject: clause.obligation,
          fields: [['clause', clause.said, [...clause.affirmed, ...clause.denied]]],
          claims: [...clause.affirmed, ...clause.denied],
        }),
      ),
    ]
  })

const responseLine = (crisis: Crisis, key: string, ladder: Ladder): Line => {
  const denied = ladder.rungs.filter((rung) => rung.denied.length > 0)
  const claimsOf = (lane: 'promised' | 'delivered'): readonly ClaimId[] => ladder.rungs.flatMap((rung) => rung[lane])
  return {
    key: JSON.stringify([key, ladder.responder]),
    account: 'response',
    from_party: ladder.responder,
    to_party: crisis.partner,
    subject: dayCode(crisis.event_on),
    fields: [
      ['promised', ladder.promised, claimsOf('promised')],
      ['delivered', ladder.delivered, claimsOf('delivered')],
      [
        'denied',
        denied.length === 0 ? null : denied.map(({ rung }) => rung ?? 'not_named').join(' and '),
        denied.flatMap((rung) => rung.denied),
      ],
    ],
    claims: ladder.claims,
  }
}

const crisisLines = (crises: readonly Crisis[], keys: Keys): readonly Line[] =>
  crises.flatMap((crisis): readonly Line[] => {
    const key = keys.get(crisis.id) ?? crisis.id
    const used = crisis.attacks.filter(({ act, said }) => act === 'used' && said !== 'denied')
    return [
      {
        key,
        account: 'crisis',
        from_party: null,
        to_party: crisis.partner,
        subject: dayCode(crisis.event_on),
        fields: [
          [
            'attacks',
            used.length === 0 ? null : distinct(used.map(({ from_party }) => from_party ?? 'not_named')).join(' and '),
            used.flatMap(({ claims }) => claims),
          ],
        ],
        claims: crisis.claims,
      },
      ...crisis.ladders.map((ladder) => responseLine(crisis, key, ladder)),
    ]
  })

const testLines = (tests: readonly TriggerTest[], keys: Keys): readonly Line[] =>
  tests.map((test) => {
    const claims = [...test.clause_claims, ...test.attack_claims, ...test.response_claims]
    return {
      key: JSON.stringify([keys.get(test.crisis) ?? test.crisis, test.obligation, test.bound, test.protected_party]),
      account: 'test' as const,
      from_party: test.bound,
      to_party: test.protected_party,
      subject: test.obligation,
      fields: [
        ['outcome', test.outcome, claims],
        ['performance', test.performance, claims],
      ],
      claims,
    }
  })

const judgementLines = (assessments: readonly AssessmentFact[]): readonly Line[] =>
  assessments.map((one) => ({
    key: JSON.stringify([one.from_party, one.to_party, one.verdict, one.polarity, one.speaker]),
    account: 'judgement',
    from_party: one.from_party,
    to_party: one.to_party,
    subject: one.polarity === 'denied' ? `not ${one.verdict}` : one.verdict,
    fields: [],
    claims: one.claims,
  }))

/**
 * Ids of the later state with the id of the earlier record that shares most of its claims: its name or its day may have become better
 * known since. Each earlier record is taken once.
 */
const keysOf = (before: readonly Claimed[], after: readonly Claimed[]): Keys => {
  const owner = new Map(before.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)))
  const taken = new Set<string>()
  return new Map(
    after.map(({ id: own, claims }) => {
      const shared = new Map<string, number>()
      for (const claim of claims) {
        const id = owner.get(claim)
        if (id !== undefined && !taken.has(id)) shared.set(id, (shared.get(id) ?? 0) + 1)
      }
      const [best] = [...shared].sort(([a, x], [b, y]) => y - x || compareText(a, b))
      const key = best?.[0] ?? own
      taken.add(key)
      return [own, key] as const
    }),
  )
}

const linesOf = (facts: Facts, keys: Keys): ReadonlyMap<string, Line> => {
  const lines = [
    ...instrumentLines(facts, keys),
    ...itemLines(facts.items, 'item'),
    ...itemLines(facts.supports, 'support'),
    ...crisisLines(facts.crises, keys),
    ...testLines(facts.tests, keys),
    ...judgementLines(facts.assessments),
  ]
  const byKey = new Map<string, Line>()
  for (const line of lines) {
    const key = `${line.account} ${line.key}`
    const known = byKey.get(key)
    byKey.set(key, known ? { ...known, claims: distinct([...known.claims, ...line.claims]) } : line)
  }
  return byKey
}

const headOf = ({ account, from_party, to_party, subject }: Line) => ({ kind: 'change' as const, account, from_party, to_party, subject })

/** A line that only one side has, with its state or first code as what came or went. */
const wholeLine = (line: Line, change: 'new' | 'gone'): Change => {
  const code = line.fields.find(([, value]) => value !== null)?.[1] ?? null
  return {
    ...headOf(line),
    change,
    field: null,
    before: change === 'gone' ? code : null,
    after: change === 'new' ? code : null,
    claims: line.claims,
  }
}

const fieldChanges = (before: Line, after: Line): readonly Change[] => {
  const fields = distinct([...before.fields, ...after.fields].map(([field]) => field))
  return fields.flatMap((field): readonly Change[] => {
    const [, was = null, old = []] = before.fields.find(([name]) => name === field) ?? []
    const [, is = null, now = []] = after.fields.find(([name]) => name === field) ?? []
    return was === is ? [] : [{ ...headOf(after), change: 'changed', field, before: was, after: is, claims: distinct([...now, ...old]) }]
  })
}

/**
 * What differs between two states of the record of one pair: lines that are new or gone, and fields that read otherwise. Two days of
 * `valid_on` give what changed in the world, two of `known_by` what was published in between. The same facts give the same list.
 */
export const diffOf = (before: Facts, after: Facts): Diff => {
  const keys = new Map([...keysOf(before.crises, after.crises), ...keysOf(before.instruments, after.instruments)])
  const [old, now] = [linesOf(before, new Map()), linesOf(after, keys)]
  const [had, has] = [new Set(before.claims.map(({ id }) => id)), new Set(after.claims.map(({ id }) => id))]
  return {
    kind: 'diff',
    before: { valid_on: before.valid_on, known_by: before.known_by },
    after: { valid_on: after.valid_on, known_by: after.known_by },
    changes: [
      ...[...now].flatMap(([key, line]) => {
        const earlier = old.get(key)
        return earlier ? fieldChanges(earlier, line) : [wholeLine(line, 'new')]
      }),
      ...[...old].filter(([key]) => !now.has(key)).map(([, line]) => wholeLine(line, 'gone')),
    ],
    added: after.claims.filter(({ id }) => !had.has(id)).map(({ id }) => id),
    dropped: before.claims.filter(({ id }) => !has.has(id)).map(({ id }) => id),
  }
}
