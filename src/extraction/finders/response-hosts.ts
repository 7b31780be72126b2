import { nameAt, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { evidenceOf, phraseRange } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { countryNamedMost, obliques, respondersOf } from './reactions.ts'

const donors = /\b(?:donors?|pledging conference|aid conference|appeal for aid)\b/i

/** Whom talks are about: the first place that the words behind them name. */
const placeBehind = (scene: Scene, at: number) =>
  scene.sentence.names.find((name) => name.tokens[0] > at && name.tokens[0] - at < 12 && name.form !== 'person')?.id ?? null

const draft = (frame: Frame, from: readonly string[], to_party: string | null, tokens: readonly [number, number]): Draft[] =>
  from
    .filter((id) => id !== to_party)
    .map(
      (from_party): Draft => ({
        kind: 'response',
        from_party,
        to_party,
        rung: 'diplomatic',
        polarity: frame.negated ? 'denied' : 'affirmed',
        modality: frame.modality,
        focus: frame.head,
        tokens,
      }),
    )

/** The country that a text on donors is about: the one named most, less those that only give. */
const countryOf = (scene: Scene) => {
  const givers = scene.sentence.names.filter((name) => !/^(for|to|in|of)$/i.test(scene.tokens[name.tokens[0] - 1]?.text ?? ''))
  return countryNamedMost(scene, new Set(givers.map((name) => name.id)))
}

/** "Conference host Norway", "Sweden and Switzerland were hosts": of a donors' conference, where the text tells of donors. */
const hosts = (scene: Scene, frame: Frame): Draft[] => {
  if (!/^(host|co-host)$/.test(frame.lemma) || frame.form === 'verb' || !donors.test(scene.document.text.slice(0, 20000))) return []
  if (frame.form === 'adjective')
    return draft(
      frame,
      [
        ...new Set([
          ...respondersOf(scene, frame),
          ...obliques(frame, 'with', 'together with').flatMap((arg) => partiesOf(scene, arg.head)),
        ]),
      ],
      countryOf(scene),
      evidenceOf(scene, frame),
    )
  const above = nameAt(scene, frame.head + 1)
  return above && above.tokens[0] === frame.head + 1
    ? draft(frame, [above.id], countryOf(scene), [phraseRange(scene, frame.head)[0], above.tokens[1]])
    : []
}

/** "led the talks to end the war in southern Sudan", "brokered a ceasefire in Yemen", "hosted the donors' conference for". */
const brokers = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !/^(lead|broker|host|mediate|chair|co-host)$/.test(frame.lemma)) return []
  const peace = argsOf(frame, 'patient').find((arg) =>
    /^(talks|talk|ceasefire|cease-fire|truce|peace)$/.test(scene.tokens[arg.head]!.lemma),
  )
  const conference = argsOf(frame, 'patient').find((arg) => scene.tokens[arg.head]!.lemma === 'conference')
  const toEnd =
    peace &&
    scene.tokens.some(
      (token) =>
        token.index > frame.head && token.index - frame.head < 12 && /^(war|conflict|fighting|ceasefire|truce|peace)$/i.test(token.text),
    )
  if (toEnd) return draft(frame, respondersOf(scene, frame), placeBehind(scene, peace.head), evidenceOf(scene, frame))
  return conference && donors.test(scene.document.text.slice(0, 20000))
    ? draft(frame, respondersOf(scene, frame), placeBehind(scene, conference.head), evidenceOf(scene, frame))
    : []
}

/** "Egyptian mediators": the ceasefire that they brought about is their state's work. */
const mediators = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun' || !/^mediator$/.test(frame.lemma) || scene.discourse.crises.length === 0) return []
  const from = [...new Set(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))]
  const host = scene.frames.find(
    (each) =>
      each.form === 'verb' &&
      /^(achieve|reach|broker|agree|bring|arrange|secure|negotiate|work|invite)$/.test(each.lemma) &&
      Math.abs(each.head - frame.head) < 14,
  )
  return host && from.length === 1
    ? draft({ ...frame, modality: host.modality }, from, null, [
        Math.min(evidenceOf(scene, host)[0], phraseRange(scene, frame.head)[0]),
        Math.max(host.head, phraseRange(scene, frame.head)[1]),
      ])
    : []
}

/** Hosts of donors' conferences and of peace talks, which help a country also where the text tells of no attack. */
export const responseHostsFinder: Finder = {
  name: 'response/hosts',
  find: (scene) => scene.frames.flatMap((frame) => [...hosts(scene, frame), ...brokers(scene, frame), ...mediators(scene, frame)]),
}
