import type { PartyId } from '../../base/index.ts'
import { antecedentParty } from '../actors/antecedents.ts'
import type { Draft, Finder } from '../draft.ts'
import { endVerbs, fearVerbs, plainEnds, reasonedVerbs, reasonMarks, wantVerbs } from '../lexicon/assessment.ts'
import { wordSet } from '../lexicon/words.ts'
import { clauseRange } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, relationOf } from '../scene/tree.ts'
import { judgedOf, judgementRange, partiesIn, verdictDrafts } from './verdict-draft.ts'

const markOf = (scene: Scene, clause: number): string =>
  childrenBy(scene, clause, 'mark')
    .flatMap((mark) => [mark, ...childrenBy(scene, mark, 'fixed')])
    .map((at) => scene.tokens[at]!.text.toLowerCase())
    .join(' ')

/** Clauses that state a reason or an end of a predicate: "because …", "in order to …", "to avoid …", "so that …". */
const reasonsOf = (scene: Scene, frame: Frame): number[] =>
  childrenBy(scene, frame.head, 'advcl').filter((clause) => {
    const mark = markOf(scene, clause)
    if (reasonMarks.has(mark)) return mark !== 'since' || (clause > frame.head && isBehindComma(scene, clause) && !hasDate(scene, clause))
    if (/^(in order to|so as to|so that|lest)/.test(mark) || /order to|as to/.test(mark)) return true
    return mark === 'to' && (clause > frame.head || clauseRange(scene, clause)[0] === 0) && plainEnds.has(scene.tokens[clause]!.lemma)
  })

const isBehindComma = (scene: Scene, clause: number): boolean => scene.tokens[clauseRange(scene, clause)[0] - 1]?.text === ','

const isReasoned = (lemma: string): boolean => reasonedVerbs.has(lemma) || reasonedVerbs.has(lemma.split(' ')[0]!)

const hasDate = (scene: Scene, clause: number): boolean => {
  const range = clauseRange(scene, clause)
  return scene.sentence.dates.some((date) => date.tokens[0] >= range[0] && date.tokens[1] <= range[1])
}

const partnersOf = (scene: Scene, frame: Frame, from: readonly PartyId[]): PartyId[] =>
  partiesIn(
    scene,
    frame.args.filter(
      (arg) => arg.role === 'recipient' || arg.role === 'patient' || (arg.role === 'oblique' && /^(to|from|with|for|on)$/.test(arg.prep)),
    ),
  )
    .filter((id) => !from.includes(id))
    .slice(0, 1)

/** "gave Lebanon buses because it wanted a voice there", "postponed the purchase in order to help at home". */
const reasonClauses = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !isReasoned(frame.lemma)) return []
  const from = frame.passive ? partiesIn(scene, argsOf(frame, 'agent')) : judgedOf(scene, frame)
  return reasonsOf(scene, frame).flatMap((clause) => {
    const range = clauseRange(scene, clause)
    return verdictDrafts({
      verdict: 'motive',
      from,
      to: partnersOf(scene, frame, from),
      focus: clause,
      tokens: range,
      modality: frame.modality === 'possible' ? 'possible' : 'actual',
    })
  })
}

const endOf = (scene: Scene, frame: Frame): Frame | undefined => {
  const [clause] = argsOf(frame, 'clause')
  return clause && scene.frames.find((other) => other.head === clause.head)
}

/** "is trying to avoid an escalation", "did not want to act alone", "hopes to bring in energy". */
const aims = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !wantVerbs.has(frame.lemma) || frame.modals.length > 0) return []
  if (relationOf(scene.tokens[frame.head]!) === 'advcl' && reasonMarks.has(markOf(scene, frame.head).split(' ')[0]!)) return []
  const end = endOf(scene, frame)
  if (!end || !endVerbs.has(end.lemma)) return []
  const agents = judgedOf(scene, frame)
  const expletive =
    agents.length === 0 && childrenBy(scene, frame.head, 'expl').some((child) => /^it$/i.test(scene.tokens[child]!.text))
      ? antecedentParty(scene, frame.head)
      : undefined
  const from = agents.length ? agents : expletive ? [expletive] : []
  return verdictDrafts({
    verdict: 'motive',
    from,
    to: [],
    focus: frame.head,
    tokens: judgementRange(scene, frame, [end.head]),
    modality: frame.modality === 'possible' ? 'possible' : 'actual',
  })
}

/** "feared escalation", "worries that Moscow would be offended". */
const fears = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !fearVerbs.has(frame.lemma) || frame.modals.length > 0) return []
  if (
    argsOf(frame, 'patient').length === 0 &&
    argsOf(frame, 'clause').length === 0 &&
    !frame.args.some((arg) => arg.role === 'oblique' && /^(about|over|for)$/.test(arg.prep))
  )
    return []
  // "asked for help, fearing an attack": who asks for help states no reason for giving it.
  const above = scene.tokens[frame.head]!.xpos === 'VBG' ? scene.tokens[scene.tokens[frame.head]!.head] : undefined
  if (above && /^(ask|appeal|call|request|beg|plead|flee|say)$/.test(above.lemma)) return []
  return verdictDrafts({
    verdict: 'motive',
    from: judgedOf(scene, frame),
    to: partyBehind(scene, frame),
    focus: frame.head,
    tokens: judgementRange(scene, frame),
    denied: frame.negated,
  })
}

/** "Kenya fears that Washington will walk away": the party that the fear is about. */
const partyBehind = (scene: Scene, frame: Frame): PartyId[] => {
  const from = judgedOf(scene, frame)
  const name = scene.sentence.names.find(
    (each) => each.tokens[0] > frame.head && each.tokens[0] - frame.head < 5 && each.reading === 'state',
  )
  return name && !from.includes(name.id) ? [name.id] : []
}

const reasonNouns = /^(reason|motive|aim|goal|motivation|calculation|purpose|intention|concern|objective|interest)$/

/** "The reason was its neutrality", "Moscow's aim is to keep a foothold". */
const statedReasons = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'adjective') return []
  const subject = argsOf(frame, 'agent').find((arg) => reasonNouns.test(scene.tokens[arg.head]!.lemma))
  if (!subject) return []
  const owners = judgedOf(scene, frame)
  const own = childrenBy(scene, frame.head, 'nmod:poss').flatMap((child) => partiesIn(scene, [{ role: 'agent', head: child, prep: '' }]))
  const isReason = scene.tokens[subject.head]!.lemma === 'reason'
  const last = owners.length
    ? owners
    : own.length
      ? own
      : [isReason ? antecedentParty(scene, subject.head) : undefined].filter((id): id is PartyId => id !== undefined)
  return verdictDrafts({
    verdict: 'motive',
    from: last.slice(0, 1),
    to: [],
    focus: frame.head,
    tokens: judgementRange(scene, frame),
    denied: frame.negated,
  })
}

/** "fear of", "out of concern for": a phrase of fear behind a reasoned act. */
const fearPhrases = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun' || !/^(fear|concern|worry)$/.test(frame.lemma)) return []
  const mark = scene.tokens[frame.head - 1]?.text.toLowerCase()
  const opens = mark === 'for' || mark === 'of' || mark === 'from'
  const host = opens
    ? scene.frames.find((other) => other.form === 'verb' && isReasoned(other.lemma) && other.args.some((arg) => arg.head === frame.head))
    : undefined
  if (!host) return []
  const from = judgedOf(scene, host)
  return verdictDrafts({
    verdict: 'motive',
    from,
    to: partnersOf(scene, host, from),
    focus: frame.head,
    tokens: clauseRange(scene, frame.head),
  })
}

/** What a party decides, rather than what befalls it: a cause told with it is its reason. */
const decides =
  wordSet(`return, refuse, cancel, suspend, stop, halt, withhold, reject, decline, cut, block, veto, withdraw, freeze, end, scrap,
  leave, quit, expel, send, give, supply, buy, choose, sell, abandon, drop, hold back, pull out, call off, withdraw, terminate, break off, denounce,
  recall, turn down, pick, prefer, resume, lift, arm, back, support, join, send back, hand back, ban`)

/** "returned the jets because of their poor quality", "stopped aid over human rights": a cause in a phrase. */
const causePhrases = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.passive || frame.negated || !decides.has(frame.lemma) || frame.modality === 'possible') return []
  const cause = frame.args.find(
    (arg) => arg.role === 'oblique' && /^(because of|on account of|out of|owing to|on the grounds of)$/.test(arg.prep),
  )
  if (
    !cause ||
    cause.head < frame.head ||
    scene.tokens[cause.head]!.upos !== 'NOUN' ||
    (cause.prep === 'out of' && !feelings.test(lemmaOf(scene, cause.head)))
  )
    return []
  const from = judgedOf(scene, frame)
  return verdictDrafts({
    verdict: 'motive',
    from,
    to: partnersOf(scene, frame, from),
    focus: cause.head,
    tokens: clauseRange(scene, cause.head),
  })
}

const feelings = /^(fear|concern|loyalty|gratitude|solidarity|anger|friendship|pride|spite|respect|deference|worry)$/
const lemmaOf = (scene: Scene, at: number): string => scene.tokens[at]!.lemma.toLowerCase()

/** Feelings and aims that a participle beside its clause tells. */
const moved = wordSet(`angered, alarmed, worried, incensed, frustrated, irritated, annoyed, offended, stung,
  infuriated, enraged, dismayed, disappointed, outraged, fearing, hoping, seeking, wanting,
  wishing, fearful, wary, mindful, afraid, furious, unwilling, determined, concerned, prompted,
  driven, motivated`)

/** "Kampala, angered that Nairobi had let them pass, closed …", "suspended the deal, fearing a coup". */
const besideDeeds = (scene: Scene): Draft[] =>
  scene.tokens.flatMap((token) => {
    const at = token.index
    const opens = at === 0 || /^[,—–-]$/.test(scene.tokens[at - 1]!.text)
    if (!opens || !moved.has(token.text.toLowerCase()) || childrenBy(scene, at, 'cop', 'aux', 'aux:pass').length > 0) return []
    if (!/^(that|by|at|over|about|of|with|to|not|the|an?|its|their|for)$/i.test(scene.tokens[at + 1]?.text ?? '')) return []
    const host = scene.frames
      .filter(
        (frame) =>
          frame.form === 'verb' &&
          !frame.passive &&
          (decides.has(frame.lemma) || isReasoned(frame.lemma)) &&
          judgedOf(scene, frame).length > 0,
      )
      .sort((a, b) => Math.abs(a.head - at) - Math.abs(b.head - at))[0]
    if (!host || Math.abs(host.head - at) > 30) return []
    const from = judgedOf(scene, host)
    const close = scene.tokens.findIndex((other) => other.index > at && /^[,;.—]$/.test(other.text))
    return verdictDrafts({
      verdict: 'motive',
      from: from.slice(0, 1),
      to: partnersOf(scene, host, from),
      focus: at,
      tokens: [at, close < 0 ? at + 1 : close - 1],
    })
  })

/** "gave violations of its airspace as the reason", "cited a lack of spares". */
const cited = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.negated || frame.passive) return []
  const asReason =
    /^(give|name|offer|cite)$/.test(frame.lemma) &&
    scene.tokens.findIndex(
      (token, i) =>
        token.index > frame.head &&
        i - frame.head < 14 &&
        /^as$/i.test(token.text) &&
        scene.tokens.slice(i + 1, i + 4).some((next) => /^(reason|grounds?|motive|cause)s?$/i.test(next.text)),
    )
  const end = asReason === false ? -1 : asReason
  if (end < 0) return []
  return verdictDrafts({
    verdict: 'motive',
    from: judgedOf(scene, frame),
    to: [],
    focus: frame.head,
    tokens: [frame.head, Math.min(end + 2, scene.tokens.length - 1)],
  })
}

/** Why a party gives, withholds or holds back. */
export const motives: Finder = {
  name: 'assessment/motive',
  find: (scene) =>
    scene.discourse.treaty.whole || scene.discourse.treaty.provisions.has(scene.sentence.index)
      ? []
      : scene.frames
          .flatMap((frame) => [
            ...reasonClauses(scene, frame),
            ...aims(scene, frame),
            ...fears(scene, frame),
            ...statedReasons(scene, frame),
            ...fearPhrases(scene, frame),
            ...causePhrases(scene, frame),
            ...cited(scene, frame),
          ])
          .concat(besideDeeds(scene)),
}
