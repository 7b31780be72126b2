import type { Sentence } from '../english/index.ts'
import { wordSet } from './lexicon/words.ts'

/** Words of games: where they rule, "attack", "defend", "deliver" and "sign" are no matters of state. */
const sport = wordSet(`match, matches, goal, goals, goalkeeper, coach, coaches, league, season, team, teams, player, players, striker,
  midfielder, defender, tournament, championship, championships, cup, referee, half-time,
  halftime, stadium, fans, supporters, final, semi-final, semifinal, quarter-final, medal, medals, olympic, olympics, athlete, athletes,
  sprinter, hurdles, wicket, innings, batsman, bowler, rugby, football, soccer, handball, cricket, tennis, basketball,
  penalty, substitute, kick-off, scored, scorer, club, clubs, squad, winger, fixture, draw, title, race, metres, sleeve, sponsor,
  qualifier, qualifiers, group-stage`)

/** Words of trade between firms. */
const business = wordSet(`company, companies, shares, shareholders, customers, customer, product, products, brand, sales, revenue,
  profit, profits, ceo, startup, consumer, consumers, retailer, stores, store, airline, airlines, carmaker,
  model, models, laptop, laptops, smartphone, notebook, chief-executive, quarter, market, investors, analyst, launch, launched, price,
  prices, buyers, dealership, passenger, passengers, seats, executive, startups, gadget, device, devices, airlines,
  jetliner, airplanes, aviation, commercial, auto, manufacturer, bankruptcy, chairman, firm, firms, brands, industry, portfolio, bakery,
  mill, supplier, warehouse, striker, billion-dollar, merger, cargo`)

/** Words of crime, courts and other local news. */
const local = wordSet(`police, burglary, burglars, burglar, thief, thieves, stolen, theft, arrested, arrests, detectives, detective,
  robbery, court, suspects, suspect, jury, judge, householder, villagers, museum, gallery, toilet, mayor, council,
  farmers, library, festival, weather, rain, storm, orchard, theatre, cinema, school, pupils, students, hospital, tourists, hikers,
  recipe`)

/** Words of states, their arms, treaties and promises. */
const state = wordSet(`troops, soldiers, army, navy, military, minister, ministry, president, government, treaty, pact, alliance, ally,
  allies, weapons, arms, missile, missiles, tanks, war, sanctions, ceasefire, embassy, ambassador, border, parliament,
  diplomat, diplomats, diplomatic, security, nato, forces, defence, defense, attack, attacks, airstrike, airstrikes, invasion, regime,
  rebels, aid, donors, foreign, pledged, pledge, agreement, kremlin, pentagon, territory, sovereignty, bilateral, summit,
  peacekeepers, declaration, article, party, parties, commander, warships, ammunition, squadron, battery, delivery, deliveries, nuclear,
  council, republic, drone, drones, submarines, frigates, convoy, shells, artillery`)

/** Words of a state's own politics: budgets, elections, benches. */
const inward =
  wordSet(`budget, tax, taxes, taxation, levy, inflation, deficit, unemployment, election, elections, electoral, opposition, poll,
  polls, ballot, ballots, vote, votes, voters, voted, constituency, constituencies, candidate, candidates, candidacy, manifesto,
  incumbent, parliament, lawmaker, lawmakers, mp, mps, senator, senators, speaker, bench, benches, walkout, bill, amendment, amendments,
  party, parties, ruling, cabinet, coalition, portfolio, census, province, provinces, district, districts, mayor, mayors, municipal,
  council, councillors, church, churches, farmer, farmers, tractor, tractors, electricity, petrol, subsidy, subsidies, pension,
  pensions, pensioners, wage, wages, union, unions, teachers, nurses, doctors, hospital, hospitals, school, schools, inquiry, scandal,
  corruption, bribery, prosecutor, prosecutors, court, judge, judges, railway, railways, housing, rents`)

/** Words of what states do with and to each other. */
const outward =
  wordSet(`treaty, treaties, pact, pacts, alliance, alliances, ally, allies, allied, ambassador, ambassadors, embassy, embassies,
  diplomat, diplomats, diplomatic, envoy, envoys, bilateral, mutual, foreign, summit, nato, sanctions, embargo, donor, donors, neighbour,
  neighbours, neighbor, neighbors, sovereignty, territory, border, borders, frontier, kremlin, pentagon, troops, soldier, soldiers, army,
  military, navy, naval, defence, defense, forces, battalion, battalions, brigade, regiment, peacekeepers, peacekeeping, deployment,
  deployed, base, bases, war, wars, ceasefire, truce, invasion, invaded, aggression, airstrike, airstrikes, strikes, rebel, rebels, arms,
  weapon, weapons, missile, missiles, rocket, rockets, bomb, bombs, bombing, ammunition, shells, artillery, tank, tanks, jet, jets,
  fighter, fighters, aircraft, helicopter, helicopters, drone, drones, radar, warship, warships, frigate, frigates, submarine, submarines,
  convoy`)

const count = (sentences: readonly Sentence[], words: ReadonlySet<string>): number =>
  sentences.reduce((sum, { tokens }) => sum + tokens.reduce((own, token) => own + (words.has(token.text.toLowerCase()) ? 1 : 0), 0), 0)

/**
 * True for a text that is about games, firms, local news or the quarrels of one parliament although it names states: its promises are not between states.
 * Counts of whole words decide, so that one telling word in a report on states never hides it.
 */
export const isOffTopic = (sentences: readonly Sentence[]): boolean => {
  const ofState = count(sentences, state)
  const ofGames = count(sentences, sport)
  const ofFirms = count(sentences, business) + count(sentences, local)
  if ((ofGames >= 3 && ofGames > 1.5 * ofState) || (ofFirms >= 3 && ofFirms > 3 * ofState)) return true
  const ofParliament = count(sentences, inward)
  return ofParliament >= 8 && ofParliament > 3 * count(sentences, outward)
}
