const words = (text: string): ReadonlySet<string> => new Set(text.split(/[\s,]+/).filter((word) => word !== ''))

/** Prepositions after which a name is where something is. */
export const locative = words(`in at near across inside outside around throughout into onto within through via along beyond off
  amid beside above below toward towards past aboard surrounding`)

/** Prepositions after which a name is somebody who acts or is dealt with. */
export const personal = words(`with by against between among amongst without than like unlike despite versus vs vs. regarding concerning
  upon including except besides behind alongside`)

/** Verbs of going: "to" and "from" then name a place. */
export const motion = words(`go come travel fly move return arrive drive walk sail march head journey flee escape emigrate immigrate migrate
  deport exile relocate hurry rush retreat withdraw depart leave transfer deploy evacuate dispatch stretch extend run reach route lead ship
  transport smuggle bring carry take drag airlift cross ferry shuttle repatriate expel settle spread retire be born hail`)

/** Verbs that hand something over for good: "to" then always names who gets it. */
export const handing = words(`give sell donate supply deliver provide lend lease grant pay offer hand allocate pledge promise
  commit award cede`)

/** Verbs of handing over: the name behind "to" receives, though the verb also moves something. */
export const giving = words(`give send deliver supply sell ship transfer donate provide hand export lend lease grant pay offer extend
  bring commit pledge promise allocate return rush airlift transport dispatch fly forward`)

/** Who moves rather than is given: "sent troops to Syria" names a place. */
export const movers = words(`troop soldier force unit brigade battalion envoy delegation team minister inspector expert diplomat mission
  ambassador president squadron contingent fighter mercenary militant refugee migrant tourist visitor ship aircraft plane carrier
  warship jet flight bomber child family worker advisor adviser trainer peacekeeper battery he she they him her them himself people man
  woman student`)

/** Verbs whose subject is the land: "Chad lies between". */
export const landSubject = words(`lie border cover occupy contain stretch span situate locate neighbour neighbor measure consist
  comprise encompass
  straddle abut boast feature experience`)

/** Verbs whose object is a place one goes to or takes. */
export const placeObject = words(`visit leave reach enter tour cross flee escape quit depart approach border conquer capture seize occupy
  overrun liberate bomb bombard besiege traverse explore inhabit populate settle colonise colonize surround encircle retake
  recapture divide partition flood devastate invade annex connect link photograph map circle evacuate`)

/** Verbs that in the passive are done to a place: "Kabul was captured". */
export const placePassive = words(`found build locate situate settle visit capture occupy conquer overrun liberate bomb bombard besiege
  divide
  partition flood devastate surround encircle populate inhabit colonise colonize retake recapture situate rename rebuild
  discover bury hold evacuate seize annex flatten`)

/** Verbs of getting: the name behind "from" gives. */
export const getting = words(`receive buy get obtain purchase order secure win accept acquire seek request hear expect demand gain steal
  need borrow learn collect procure want extract inherit deter prevent distance differ split separate secede divorce shield
  protect dissociate exclude benefit stem originate elicit draw`)

/** Nouns before "to" of a way or a journey. */
export const ways = words(`visit trip tour journey travel flight road route way path exile return railway pipeline bridge corridor
  ferry highway
  border entrance expedition pilgrimage voyage march commute train bus ticket migration deportation move relocation transfer withdrawal
  airlift mission`)

/** Nouns before "from" that somebody gave or said. */
export const fromGiver = words(`support help aid assistance pressure threat letter order demand independence permission approval money fund
  loan grant guarantee assurance promise pledge response reaction criticism concession commitment backing weapon arm supply delivery
  message condemnation objection opposition statement invitation request call complaint protection secession autonomy competition
  ammunition missile aircraft fighter jet system purchase donation contribution signal word warning payment shipment gift debt reparation
  reparations apology recognition battery tank drone helicopter shell rocket bomb radar
  submarine frigate warship launcher equipment hardware weaponry vaccine dose troop soldier attack strike aggression fire incursion offer
  move resistance provocation demarche ultimatum ship
  note delegation team official diplomat minister envoy ambassador negotiator`)

/** Nouns of places: "the coast of Oman", "Iran's north". */
export const landNouns = words(`kilometre kilometer km mile metre meter hour north south east west northeast northwest southeast
  southwest northern centre center middle heart city town village capital
  coast coastline border frontier shore map area region province district part rest outskirts suburb street road airport port
  harbour harbor island river mountain lake desert valley territory soil land landscape airspace population climate weather geography
  history
  nature flora fauna wildlife university school museum church cathedral mosque hospital stadium hotel restaurant park square bridge
  railway station prison jail zoo garden beach club library theatre theater cemetery
  home visit trip tour journey travel flight invasion occupation conquest liberation siege fall capture bombing bombardment battle
  native resident citizen inhabitant people immigrant refugee exile kingdom republic
  countryside interior much most part portion peninsula plain highland lowland waters sea gulf side corner edge half county
  municipality parish
  university college metro subway skyline slum ghetto nightlife food cuisine music language dialect version leg edition
  archdiocese diocese bishop archbishop patriarch exhibition festival conference summit marathon olympics hospital branch office
  campus institute laboratory facility base site plant reactor mine field pipeline highway crisis war earthquake flood drought
  population ruins temple palace castle villa apartment house building neighbourhood neighborhood quarter airbase`)

/** Nouns of persons who are not the state: "Britain's Andy Murray", "China's artists". */
export const privatePeople = words(`artist singer player musician writer author poet actor actress scientist scholar farmer worker student
  child woman man people youth resident company firm business athlete swimmer boxer journalist newspaper magazine paper daily bank airline
  university brand market band footballer striker manufacturer maker industry producer tourist actor director film novel song club champion
  philosopher painter composer professor researcher lawyer doctor teacher activist merchant trader investor millionaire billionaire
  rapper court police model consortium conglomerate designer architect runner cyclist driver golfer comedian filmmaker novelist bank
  store factory operator`)

/** Nouns that name a state or what acts for it: "its ally, Russia". */
export const agentNouns = words(`ally partner neighbour neighbor rival enemy adversary power member supplier buyer
  customer government regime side party friend foe patron backer guarantor donor aggressor opponent sponsor provider recipient signatory
  client superpower mediator host player team champion winner loser`)

/** Nouns of a state's own making, before which a name is the state: "Iran sanctions", "Moscow officials". */
export const stateNouns = words(`government president minister ministry official army military force troop soldier navy air parliament
  senate policy
  sanction deal tie relation talk treaty pact alliance threat ally leader regime ambassador envoy diplomat embassy lawmaker side team squad
  administration delegation authority foreign defence defense prime secretary summit negotiator spokesman spokeswoman spokesperson cabinet
  intelligence aid support help debt economy dollar visa citizenship passport vote election relationship bloc axis accord
  agreement hardliner hawk lobby dispute crisis war conflict dialogue strategy interest`)

/** Nouns that in "X is a …" describe the land and not who acts. */
export const landPredicates = words(`country city capital island nation town place part home destination region republic state village
  location
  land archipelago kingdom monarchy federation hub centre center site area producer exporter`)

/** Verbs with "in" that take a party: "trust in Washington". */
export const trustWords = words(`trust confidence faith believe belief interest disappointment disappoint confide`)

export const leaving = words(`leave depart head bind embark sail bound`)
export const flying = words(`fly soar drop shoot fire appear airspace sky flight fall rise`)

/** What land has: "has a warm climate". */
export const landFeatures = words(`climate population coast coastline border area mountain river lake island beach winter summer
  language inhabitant
  province region desert forest density terrain landscape rainfall wildlife`)

/** What happens to land: "was hit by a cyclone". */
export const disasters = words(`cyclone hurricane typhoon earthquake tsunami flood storm drought landslide tornado wildfire blizzard
  volcano famine
  epidemic tremor eruption quake`)

/** Bodies of a state, before which or of which a name is the state: "India's Border Security Force". */
export const bodies = words(`force guard corps ministry council parliament party agency bank command service department office assembly
  committee
  commission directorate bureau treasury house senate duma congress court prosecutor fleet regiment brigade division battalion union
  foundation
  federation fund mission assistant deputy under chief joint foreign defence defense minister president secretary general ambassador`)

/** Adjectives and nouns of position and origin before "to". */
export const near = words(`native endemic indigenous close closer closest adjacent near nearer nearest next local unique restricted bound
  en-route entry`)
