import type { PartyId } from '../../base/index.ts'

const list = (words: string): ReadonlySet<PartyId> => new Set(words.trim().split(/\s+/))

const organisations =
  list(`NATO EU UN CSTO CIS EAEU SCO AU OPEC G7 G8 G20 BRICS ASEAN ARABLEAGUE OIC GCC ECOWAS SADC EAC IGAD AES G5SAHEL OSCE COE IMF
  WORLDBANK ADB AFDB EBRD AIIB IAEA WHO WTO ICC ICJ ICRC OAS CARICOM MERCOSUR ALBA AUKUS QUAD ANZUS SEATO CENTO WARSAWPACT COMECON PIF MSMT E3 P5
  MNJTF UKRCG COALITION`)

/** Groups of states that are neither an organisation nor armed. */
const loose = list(
  'WEST EUROPE DONORS DEVELOPED DEVELOPING ARABS KRG NKR DNR LNR ABKHAZIA SOUTHOSSETIA TRANSNISTRIA TRNC REPSRPSKA SOMALILAND',
)

const threeLetterGroups = list(
  'SDF YPG PKK PMF HTS FSA TTP PIJ STC DNR LNR NKR KLA LNA GNA RSF LRA RUF ANC ELN KNU KIA NUG BLA LET JEM IRA ETA MEK KRG ' +
    'CSP ICU OLA RCD MLC CPC SLM SNA IMU NPA GAM NLA VRS HVO RSK AUC FLN UTO',
)

/** True for an organisation of states. */
export const isOrganisation = (id: PartyId): boolean => organisations.has(id)

const unions = list(
  'EU ECOWAS SADC ASEAN AU CARICOM MERCOSUR EAC EAEU CSTO CIS GCC AES BRICS ARABLEAGUE OAS IGAD NATO SCO WARSAWPACT COMECON',
)

/** True for an organisation that texts call "the bloc". */
export const isUnionOfStates = (id: PartyId): boolean => unions.has(id)

/** True for the code of a state, also of one that ended. */
export const isState = (id: PartyId): boolean => /^[A-Z]{3}$/.test(id) && !organisations.has(id) && !threeLetterGroups.has(id)

/** True for an armed group that acts like a state. */
export const isArmedGroup = (id: PartyId): boolean => !isState(id) && !organisations.has(id) && !loose.has(id)

const homes: Readonly<Record<PartyId, PartyId>> = {
  HOUTHI: 'YEM',
  HEZBOLLAH: 'LBN',
  HAMAS: 'PSE',
  PIJ: 'PSE',
  TALIBAN: 'AFG',
  ALSHABAB: 'SOM',
  BOKOHARAM: 'NGA',
  PMF: 'IRQ',
  PKK: 'IRQ',
  YPG: 'SYR',
  SDF: 'SYR',
  HTS: 'SYR',
  FARC: 'COL',
  ELN: 'COL',
  FDLR: 'COD',
  M23: 'COD',
  LRA: 'UGA',
  TTP: 'AFG',
  PLO: 'LBN',
}

/** The country that an armed group strikes its neighbours from. */
export const homeOfGroup = (id: PartyId): PartyId | undefined => homes[id]

const alliances = list('NATO CSTO AES G5SAHEL AUKUS ANZUS SEATO CENTO WARSAWPACT COALITION SCO')

/** What a definite description without a name can stand for, by its noun. */
export const typesOfNoun: Readonly<Record<string, ReadonlySet<PartyId>>> = {
  kingdom: list('SAU MAR GBR JOR BHR THA ESP SWE NOR DNK NLD BEL KHM BTN LSO SWZ TON LBY IRQ EGY NPL YUG'),
  sultanate: list('OMN BRN'),
  emirate: list('KWT QAT ARE'),
  monarchy: list('SAU MAR GBR JOR BHR THA ESP SWE NOR DNK NLD BEL KHM BTN LSO SWZ TON OMN BRN KWT QAT ARE'),
  island: list('TWN JPN CUB CYP MLT LKA BHR MDG HTI IRL ISL SGP NZL JAM MUS TLS PNG BRN BRB GRD LCA NRU TTO'),
  islands: list('TWN JPN PHL IDN FJI MDV SYC COM CPV SLB VUT WSM TON KIR TUV PLW FSM MHL BHS VCT ATG KNA STP'),
  archipelago: list('JPN PHL IDN FJI MDV SYC COM CPV SLB VUT TON KIR TUV PLW FSM MHL BHS STP'),
  alliance: alliances,
  junta: list('MLI BFA NER GIN GAB TCD SDN MMR THA CHL ARG GRC FJI PRK EGY NGA'),
  sheikhdom: list('KWT QAT ARE BHR'),
  theocracy: list('IRN'),
  'city-state': list('SGP'),
  islander: list('FJI VUT SLB WSM TON KIR TUV NRU PLW FSM MHL MDV SYC COM CYP MLT TWN CUB HTI'),
}

const islands =
  'TWN JPN CUB CYP MLT LKA BHR MDG HTI IRL ISL SGP NZL JAM MUS TLS PNG BRN BRB GRD LCA NRU TTO PHL IDN FJI MDV SYC COM CPV SLB VUT WSM TON KIR TUV PLW FSM MHL BHS STP VCT ATG KNA DMA'

const west = 'BEN BFA CIV CPV GMB GHA GIN GNB LBR MLI MRT NER NGA SEN SLE TGO'
const east = 'BDI COM DJI ERI ETH KEN MDG MUS RWA SYC SOM SSD SDN TZA UGA'
const south = 'AGO BWA LSO MWI MOZ NAM ZAF SWZ ZMB ZWE'
const middle = 'CMR CAF TCD COG COD GNQ GAB STP'
const north = 'DZA EGY LBY MAR TUN'
const gulf = 'SAU ARE QAT KWT BHR OMN IRQ IRN'
const arab = `${north} SAU ARE QAT KWT BHR OMN IRQ SYR LBN JOR YEM PSE SDN`
const southAmerican = 'ARG BOL BRA CHL COL ECU GUY PRY PER SUR URY VEN'
const centralAmerican = 'BLZ CRI SLV GTM HND NIC PAN'
const balkan = 'ALB BIH BGR HRV GRC XKX MNE MKD ROU SRB SVN YUG'
const centralAsian = 'KAZ KGZ TJK TKM UZB'

/** Regions as adjectives: "the West African nation", "the Gulf state". The longest that fits counts. */
export const typesOfRegion: Readonly<Record<string, ReadonlySet<PartyId>>> = {
  'west african': list(west),
  'east african': list(east),
  'southern african': list(south),
  'central african': list(middle),
  'north african': list(north),
  sahel: list('MLI NER BFA TCD MRT SDN'),
  african: list([west, east, south, middle, north].join(' ')),
  gulf: list(gulf),
  arab: list(arab),
  baltic: list('EST LVA LTU'),
  nordic: list('DNK FIN ISL NOR SWE'),
  balkan: list(balkan),
  caucasus: list('ARM AZE GEO'),
  'central asian': list(centralAsian),
  'south american': list(southAmerican),
  'central american': list(centralAmerican),
  'latin american': list(`${southAmerican} ${centralAmerican} MEX CUB DOM HTI`),
  caribbean: list('ATG BHS BRB CUB DMA DOM GRD HTI JAM KNA LCA VCT TTO'),
  pacific: list('FJI PNG SLB VUT WSM TON KIR TUV NRU PLW FSM MHL NZL AUS'),
  himalayan: list('NPL BTN'),
  island: list(islands),
  andean: list('BOL COL ECU PER VEN CHL'),
  scandinavian: list('DNK NOR SWE'),
  'east european': list('BLR BGR CZE HUN MDA POL ROU SVK UKR'),
  'eastern european': list('BLR BGR CZE HUN MDA POL ROU SVK UKR'),
  'central european': list('AUT CZE HUN POL SVK SVN DEU CHE'),
  'former soviet': list('ARM AZE BLR EST GEO KAZ KGZ LVA LTU MDA TJK TKM UKR UZB'),
  'ex-soviet': list('ARM AZE BLR EST GEO KAZ KGZ LVA LTU MDA TJK TKM UKR UZB'),
  maghreb: list('DZA LBY MAR MRT TUN'),
  levantine: list('LBN SYR JOR PSE ISR'),
  'south asian': list('IND PAK BGD LKA NPL BTN MDV AFG'),
  'southeast asian': list('BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM'),
}
