/** Nouns whose holder is a state when a nationality or name stands with them: "Russian officials", "the government of Iran". */
export const actorNouns: ReadonlySet<string> = new Set([
  'government', 'administration', 'regime', 'cabinet', 'president', 'presidency', 'premier', 'minister', 'ministry', 'chancellor',
  'king', 'emir',
  'prince', 'sultan', 'monarch', 'queen', 'leader', 'leadership', 'ruler', 'official', 'officials', 'authority', 'authorities',
  'spokesman',
  'spokeswoman', 'spokesperson', 'ambassador', 'envoy', 'diplomat', 'embassy', 'delegation', 'negotiator', 'secretary', 'department',
  'chief',
  'commander', 'general', 'admiral', 'marshal', 'colonel', 'army', 'navy', 'force', 'forces', 'troop', 'troops', 'soldier', 'soldiers',
  'military',
  'marine', 'guard', 'guards', 'militia', 'fighter', 'fighters', 'rebel', 'rebels', 'insurgent', 'militant', 'parliament', 'senate',
  'congress', 'lawmaker',
  'house', 'council', 'state', 'nation', 'country', 'side', 'republic', 'kingdom', 'union', 'alliance', 'bloc', 'group', 'movement',
  'coalition', 'people', 'organisation', 'organization',
  'ally', 'partner', 'neighbour', 'neighbor', 'power', 'superpower', 'patron', 'member', 'counterpart', 'deputy', 'representative',
  'strategist', 'intelligence',
  'police', 'service', 'services', 'agency', 'company', 'firm', 'manufacturer', 'exporter', 'taxpayer', 'treasury', 'bank',
  'peacekeeper', 'contingent',
  'personnel', 'paratrooper', 'commando', 'ranger', 'guardsman', 'trooper', 'sniper', 'bodyguard', 'artilleryman', 'opposition',
  'adviser', 'advisor', 'instructor', 'unit', 'brigade', 'battalion', 'staff', 'command', 'commission', 'senator', 'politician',
  'statesman',
  'junta', 'legislature', 'monarchy', 'sultanate', 'emirate', 'island', 'islands', 'archipelago', 'league', 'community', 'guerrilla',
  'separatist',
])

/** Things of war that act for the state that sends them: "Israeli jets bombed", "a Russian missile hit". */
export const armsNouns: ReadonlySet<string> = new Set([
  'jet', 'warplane', 'plane', 'aircraft', 'fighter', 'bomber', 'helicopter', 'drone', 'missile', 'rocket', 'shell', 'artillery',
  'tank', 'warship', 'ship', 'submarine',
  'strike', 'airstrike', 'attack', 'fire', 'shelling', 'bombing', 'raid', 'offensive', 'bombardment', 'operation', 'campaign',
  'barrage', 'gunner', 'battery', 'salvo', 'bomb', 'uav', 'gunboat', 'gun', 'howitzer', 'gunship', 'column', 'fleet', 'patrol',
  'mortar', 'projectile', 'round', 'squadron',
  'division', 'regiment', 'infantry', 'armour', 'cruiser', 'destroyer', 'frigate', 'corvette', 'vessel', 'cutter', 'boat', 'trawler',
  'coastguard', 'garrison', 'pilot', 'airman', 'sailor', 'frogman', 'saboteur', 'parachutist', 'corps', 'interceptor',
])

/** Nouns that stand for a party named before: "the country", "the kingdom". */
export const partyNouns: ReadonlySet<string> = new Set([
  'country', 'state', 'nation', 'government', 'kingdom', 'republic', 'regime', 'capital', 'administration', 'army', 'military',
  'authorities', 'bloc', 'alliance', 'group',
  'island', 'islands', 'archipelago', 'sultanate', 'emirate', 'monarchy', 'union', 'movement', 'leadership', 'organisation',
  'organization', 'junta', 'ministry', 'parliament',
  'cabinet', 'embassy', 'navy', 'legislature', 'league', 'rebel', 'insurgent', 'militant', 'militia', 'guerrilla', 'separatist',
])

/** Nouns of persons in office that stand for the person named before: "the president", "the minister". */
export const officeNouns: ReadonlySet<string> = new Set([
  'president', 'minister', 'premier', 'chancellor', 'king', 'leader', 'spokesman', 'spokeswoman', 'ambassador', 'secretary', 'prince',
  'emir', 'general', 'commander', 'chief', 'envoy',
  'secretary-general', 'prime',
])

/** Nouns of relation: "its ally", "their partner". */
export const relationNouns: ReadonlySet<string> = new Set(['ally', 'partner', 'neighbour', 'neighbor', 'patron', 'counterpart', 'adversary', 'enemy', 'rival', 'foe', 'friend'])
