import { wordSet } from './words.ts'

/** Who goes to a capital for another: no soldier. */
export const envoyNouns = wordSet(`envoy, mediator, delegation, mission, emissary, negotiator, secretary-general, secretary, commissioner,
  diplomat, ambassador, representative, official, team, negotiators, peacemaker, chairman, statesman`)

/** Who speaks for a state. */
export const officeNouns = wordSet(`president, premier, minister, chancellor, king, emir, sultan, leader, counterpart, chief, prince, queen,
  prime, foreign, ruler, governor, speaker, head, monarch, pope, colleague, men, government, general, junta`)

/** What is to be settled. */
export const conflictNouns = wordSet(`conflict, crisis, dispute, war, fighting, settlement, solution, quarrel, standoff, stand-off, peace,
  tension, tensions, ceasefire, cease-fire, truce, violence, hostilities, bloodshed, row, stalemate, deadlock, siege, differences,
  blockade, compromise, unrest, calm, order, feud, matter`)
