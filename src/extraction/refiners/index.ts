import type { Claim } from '../../base/index.ts'
import type { Discourse } from '../scene/scene.ts'
import { bandsForTheirHomes } from './bands-at-home.ts'
import { withBothSides } from './both-sides.ts'
import { withDeniedBlows } from './denied-blows.ts'
import { withoutTwins } from './duplicates.ts'
import { fillContracting } from './fill-contracting.ts'
import { fillJudged, fillJudging } from './fill-judged.ts'
import { fillParties } from './fill-parties.ts'
import { withoutRoughReadings } from './rough-readings.ts'
import { withoutShadows } from './shadows.ts'
import { withDayOfBlow, withSidesOfBlow } from './told-again.ts'

export { fillParties } from './fill-parties.ts'

export type Refiner = (claims: Claim[], discourse: Discourse) => Claim[]

/** Applied in this order to all claims of a text: twins go first, so that they tell nothing to others. */
export const refiners: readonly Refiner[] = [
  withoutRoughReadings,
  withoutTwins,
  withoutShadows,
  withSidesOfBlow,
  withBothSides,
  withDeniedBlows,
  fillContracting,
  fillJudging,
  fillParties,
  bandsForTheirHomes,
  fillJudged,
  withoutTwins,
  withDayOfBlow,
]
