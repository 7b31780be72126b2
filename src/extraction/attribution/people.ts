import type { PartyId } from '../../base/index.ts'
import type { Speaker } from './speaker-names.ts'

/** A speaker as it is known at a place in the text. */
export interface Known {
  readonly speaker: Speaker
  readonly party?: PartyId
  /** Index of the sentence. */
  readonly sentence: number
}

/** How many sentences back a pronoun may look for whom it means. */
const reach = 6

const polite = new Set(['mr', 'mr.', 'mrs', 'mrs.', 'ms', 'ms.', 'dr', 'dr.'])

/**
 * Who is named in the text, so that "he", a bare surname and a role find the person. Persons of the whole text are taken in first
 * (`meet`), then the text is gone through in its order (`reached`, `heard`).
 */
export class People {
  private readonly all: Known[] = []
  private readonly bySurname = new Map<string, Known>()
  private next = 0
  private speakers: Known[] = []

  /** Takes in a person that the text names, whether or not it speaks; in the order of the text. */
  meet(known: Known): void {
    this.all.push(known)
  }

  /** Begins to go through the text. */
  start(): void {
    this.next = 0
  }

  /** Takes in the persons up to a sentence, that one included. */
  reached(sentence: number): void {
    for (; this.next < this.all.length && this.all[this.next]!.sentence <= sentence; this.next++) {
      const known = this.all[this.next]!
      if (known.speaker.name.includes(' ')) this.bySurname.set(lastWordOf(known.speaker.name), known)
    }
  }

  /** Takes in who spoke last. */
  heard(known: Known): void {
    this.speakers = [...this.speakers.slice(-7), known]
  }

  /** The full name that a surname stood in before. */
  fullName(name: string): Known | undefined {
    return name.includes(' ') ? undefined : this.bySurname.get(name.toLowerCase())
  }

  /**
   * The person whom a role means that is named in the next sentence with a title alone ("Venezuela's president says … President
   * Hugo Chavez said …"): somebody new would be introduced by more.
   */
  ahead(speaker: Speaker, sentence: number): Known | undefined {
    if (speaker.kind !== 'role' || speaker.plural) return undefined
    const known = this.all.slice(this.next, this.next + 2).find((person) => person.sentence === sentence + 1)
    const { titles, name } = known?.speaker ?? { titles: [], name: '' }
    if (known === undefined || titles.length === 0 || titles.some((title) => polite.has(title)) || this.bySurname.has(lastWordOf(name)))
      return undefined
    const role = speaker.name.toLowerCase().split(' ')
    return titles.some((title) => role.includes(title)) || role.includes('head') || role.includes('chief') ? known : undefined
  }

  /** Whom a pronoun means, if somebody fitting was named not long before. */
  meant(pronoun: string, sentence: number): Known | undefined {
    const near = (known: Known): boolean => sentence - known.sentence <= reach
    const singular = pronoun === 'he' || pronoun === 'she'
    const fits = ({ speaker: { kind, plural }, party }: Known): boolean => {
      if (singular) return kind === 'person' || (kind === 'role' && !plural && party === undefined)
      if (pronoun === 'they') return plural
      return pronoun === 'it' && (kind === 'role' || kind === 'outlet')
    }
    const spoke = this.speakers.findLast((known) => near(known) && fits(known))
    return spoke ?? (singular ? this.all.slice(0, this.next).findLast(near) : undefined)
  }

  /** Who spoke last, if that was not long before. */
  last(sentence: number): Known | undefined {
    const known = this.speakers.at(-1)
    return known !== undefined && sentence - known.sentence <= reach ? known : undefined
  }
}

const lastWordOf = (name: string): string => name.split(' ').at(-1)!.toLowerCase()
