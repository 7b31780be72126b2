import { itemAt, type ItemPhrase } from '../scene/item.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { itemsOf } from '../scene/transfer-items.ts'
import { casesOf, childrenBy, conjuncts } from '../scene/tree.ts'

const oblique = (frame: Frame, ...preps: readonly string[]): Argument[] =>
  frame.args.filter((arg) => arg.role === 'oblique' && preps.includes(arg.prep))

const openItems = (scene: Scene, args: readonly Argument[]): ItemPhrase[] =>
  args.flatMap((arg) => conjuncts(scene, arg.head)).flatMap((head) => itemAt(scene, head, true) ?? [])

/** "gas supplies", "arms deal", "a loan to Egypt": goods that stand in a noun, or are it. */
const withinNoun = (scene: Scene, frame: Frame): ItemPhrase[] => {
  if (frame.form !== 'noun') return []
  const parts = childrenBy(scene, frame.head, 'compound').flatMap((child) => itemAt(scene, child) ?? [])
  if (parts.length > 0) return parts
  const own = itemAt(scene, frame.head)
  return own ? [own] : []
}

/** What hangs on an object that is no goods: "a contract for 12 submarines", "a shipment of wheat". */
const below = (scene: Scene, args: readonly Argument[]): ItemPhrase[] =>
  args
    .flatMap((arg) => childrenBy(scene, arg.head, 'nmod', 'compound'))
    .filter((child) => /^(|of|for|on|in|worth)$/.test(casesOf(scene, child)))
    .flatMap((child) => conjuncts(scene, child))
    .flatMap((child) => itemAt(scene, child) ?? [])

/**
 * The goods that a predicate speaks of: its object, else what stands behind "with", "of" or "for", else its subject where it has no
 * object, else what hangs on them. The first of these places that names goods counts.
 */
export const goodsOf = (scene: Scene, frame: Frame): readonly ItemPhrase[] => {
  const objects = argsOf(frame, 'patient')
  const subjects = frame.form === 'verb' && objects.length === 0 ? argsOf(frame, 'agent') : []
  const attempts = [
    () => itemsOf(scene, frame, objects),
    () => itemsOf(scene, frame, oblique(frame, 'with', 'of', 'for', 'in', 'on')),
    () => itemsOf(scene, frame, subjects),
    () => withinNoun(scene, frame),
    () => below(scene, objects),
    () => below(scene, subjects),
    () => openItems(scene, objects),
  ]
  for (const attempt of attempts) {
    const found = attempt()
    if (found.length > 0) return found.slice(0, 8)
  }
  return []
}
