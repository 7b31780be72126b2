import type { Finder } from '../draft.ts'
import { responseAgainstFinder } from './response-against.ts'
import { responseDiplomacyFinder } from './response-diplomacy.ts'
import { responseFightsFinder } from './response-fights.ts'
import { responseForceFinder } from './response-force.ts'
import { responseHostsFinder } from './response-hosts.ts'
import { responseMeansFinder, responseRebelsFinder } from './response-means.ts'
import { responseArrivalsFinder } from './response-arrivals.ts'
import { responseDeniedFinder, responseIndifferenceFinder, responseWithheldFinder } from './response-withheld.ts'
import { responseSidesFinder } from './response-sides.ts'
import { responseStationedFinder } from './response-stationed.ts'
import { responseTurnsFinder } from './response-turns.ts'
import { responseVisitsFinder } from './response-visits.ts'
import { responseWordsFinder } from './response-words.ts'

/** How a party reacted to another's crisis, from the worst to the best that it can do. */
export const responseFinders: readonly Finder[] = [
  responseAgainstFinder,
  responseForceFinder,
  responseFightsFinder,
  responseStationedFinder,
  responseHostsFinder,
  responseMeansFinder,
  responseDiplomacyFinder,
  responseVisitsFinder,
  responseWordsFinder,
  responseWithheldFinder,
  responseDeniedFinder,
  responseIndifferenceFinder,
  responseRebelsFinder,
  responseSidesFinder,
  responseArrivalsFinder,
  responseTurnsFinder,
]
