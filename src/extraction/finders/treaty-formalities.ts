import type { Draft, Finder } from '../draft.ts'
import type { Scene } from '../scene/scene.ts'
import { plainFrame } from './plain-frame.ts'
import { instrumentDraft } from './instrument-draft.ts'

const word = (scene: Scene, at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''

/** "Done at Praia on 14 March 1987, in two originals": where and when the treaty was signed. */
const done = (scene: Scene): Draft[] => {
  if (!/^(done|signed|concluded|made)$/.test(word(scene, 0)) || !/^(at|in|this|on)$/.test(word(scene, 1))) return []
  const date = scene.sentence.dates.find((mention) => mention.tokens[0] < 12)
  if (!date) return []
  return [
    instrumentDraft(scene, plainFrame(0), {
      act: 'signed',
      parties: scene.discourse.treaty.parties,
      tokens: [0, date.tokens[1]],
      denied: false,
    }),
  ]
}

/** "both being members of the Commonwealth": what the opening says the parties belong to. */
const memberships = (scene: Scene): Draft[] => {
  const at = scene.tokens.findIndex((token) => /^members?$/i.test(token.text))
  const body =
    at < 0 || word(scene, at + 1) !== 'of'
      ? undefined
      : scene.sentence.names.find((name) => name.tokens[0] > at && name.tokens[0] - at < 4 && name.form === 'group')
  const being = scene.tokens.slice(Math.max(0, at - 3), at).findIndex((token) => /^(being|as|are)$/i.test(token.text))
  if (!body || being < 0) return []
  const first = Math.max(0, at - 3) + being
  const parties = scene.discourse.treaty.parties.filter((id) => id !== body.id)
  return parties.map((party) =>
    instrumentDraft(scene, plainFrame(at), { act: 'in_force', parties: [party, body.id], tokens: [first, body.tokens[1]], denied: false }),
  )
}

/** What the opening and the end of a treaty say of it: where it was done, and what its parties belong to. */
export const treatyFormalities: Finder = {
  name: 'instrument/formality',
  find: (scene) =>
    scene.discourse.treaty.whole && scene.discourse.treaty.parties.length > 1 ? [...done(scene), ...memberships(scene)] : [],
}
