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

const lastWordOf = (name: string): string => name.split(' ').at(-1)!.toLowerCase()

/** Who has been named so far, so that "he" and a bare surname find the person. Filled in the order of the text. */
export class People {
  private readonly bySurname = new Map<string, Known>()
  private persons: Known[] = []
  private speakers: Known[] = []

  /** Takes in a person that the text names, whether or not it speaks. */
  meet(known: Known): void {
    const { name } = known.speaker
    if (name.includes(' ')) this.bySurname.set(lastWordOf(name), known)
    this.persons = [...this.persons.slice(-7), known]
  }

  /** Takes in who spoke last. */
  heard(known: Known): void {
    this.speakers = [...this.speakers.slice(-7), known]
  }

  /** The full name that a surname stood in before. */
  fullName(name: string): Known | undefined {
    return name.includes(' ') ? undefined : this.bySurname.get(name.toLowerCase())
  }

  /** Whom a pronoun means, if somebody fitting was named not long before. */
  meant(pronoun: string, sentence: number): Known | undefined {
    const near = (known: Known): boolean => sentence - known.sentence <= reach
    const fits = ({ speaker: { kind, plural } }: Known): boolean => {
      if (pronoun === 'he' || pronoun === 'she') return kind === 'person'
      if (pronoun === 'they') return plural
      return pronoun === 'it' ? kind === 'role' || kind === 'outlet' : false
    }
    const singular = pronoun === 'he' || pronoun === 'she'
    const role = ({ speaker: { kind, plural } }: Known): boolean => kind === 'role' && !plural
    const spoke = this.speakers.findLast((known) => near(known) && (fits(known) || (singular && role(known))))
    return spoke ?? (singular ? this.persons.findLast(near) : undefined)
  }

  /** Who spoke last, if that was not long before. */
  last(sentence: number): Known | undefined {
    const known = this.speakers.at(-1)
    return known !== undefined && sentence - known.sentence <= reach ? known : undefined
  }
}
