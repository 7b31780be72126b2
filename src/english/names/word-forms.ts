import type { Token } from '../sentence.ts'

const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  `go went gone,come came,fly flew flown,leave left,
  drive drove driven,flee fled,send sent,
  give gave given,sell sold,bring brought,take took taken,buy bought,get got gotten,hold held,shoot shot,pay paid,lead led,fight fought,
  lend lent,
  find found,build built,lie lay lain lying,withdraw withdrew withdrawn,seek sought,hear heard,steal stole stolen,draw drew drawn,run ran,
  fall fell fallen,rise rose risen,strike struck stricken,hit hit,know knew known,tell told,say said,meet met,win won,lose lost,beat beaten,
  begin began begun,break broke broken,choose chose chosen,have has had,be is was were been are,man men,woman women,child children,
  person people,
  sit sat,stand stood,swim swam swum,ride rode ridden,bear bore borne born,spread spread,retake retook retaken,overrun overran,
  rebuild rebuilt,die dying,
  ally allies,supply supplies supplied,country countries,city cities,territory territories,army armies,party parties,enemy enemies,
  carry carried,
  occupy occupied,study studied,marry married,ferry ferried,bury buried,deny denied,rely relied`
    .split(',')
    .flatMap((entry) => {
      const [base = '', ...forms] = entry.trim().split(/\s+/)
      return forms.map((form) => [form, base] as const)
    }),
)

/**
 * What the base form of a word may be: its lemma, and without a lexicon the word less its ending (`captured`: `captur`,
 * `capture`). For look-up in lists of base forms; a form that is no word does no harm there.
 */
export const baseForms = (token: Token): string[] => {
  const word = token.text.toLowerCase()
  const forms = [token.lemma.toLowerCase(), word]
  const known = irregular[word]
  if (known !== undefined) forms.push(known)
  if (word.endsWith('s')) forms.push(word.slice(0, -1), word.slice(0, -2))
  if (word.endsWith('ed')) forms.push(word.slice(0, -1), word.slice(0, -2), word.slice(0, -3))
  if (word.endsWith('ing')) forms.push(word.slice(0, -3), `${word.slice(0, -3)}e`, word.slice(0, -4))
  return forms
}
