import { describe, expect, test } from 'vitest'
import { engine, plainDocument } from '../../../test/reading/kit.ts'
import { analyse } from '../../english/index.ts'
import { readScenes } from '../extract-claims.ts'
import { partiesOf } from './parties.ts'

/** The parties that the word between brackets stands for, joined by "+"; the brackets are not read. */
const meant = (marked: string): string => {
  const at = marked.indexOf('[')
  const text = marked.replace(/[[\]]/g, '')
  const document = plainDocument(text)
  const { scenes } = readScenes(document, analyse(document, engine, { everything: true }))
  for (const scene of scenes) {
    const token = scene.tokens.find((each) => each.span[0] === at)
    if (token) return partiesOf(scene, token.index).join('+')
  }
  return 'no such word'
}

describe('pronouns', () => {
  test.each([
    ['Ghana ordered six boats from Spain. [It] paid in advance.', 'GHA'],
    ['Italy trained two Somali battalions, and Qatar promised [them] lorries.', 'SOM'],
    ['The Danes and the Swedes met in Oslo. [They] ordered tents.', 'DNK+SWE'],
    ['Kenya ordered trucks, Ugandan officials said. [It] has paid.', 'KEN'],
    ['Peru and Chile asked Japan for radars. [Both] paid.', 'CHL+PER'],
  ])('%s', (text, expected) => expect(meant(text)).toBe(expected))
})

describe('descriptions', () => {
  test.each([
    ['France, Oman and Kenya met last week. The [sultanate] said nothing.', 'OMN'],
    ['Taiwan and Paraguay are friends. The [island] paid for the stadium.', 'TWN'],
    ['The African Union and Kenya disagreed. The [organisation] left.', 'AU'],
    ['Hezbollah and Lebanon disagreed. The [movement] kept silent.', 'HEZBOLLAH'],
    ['Mali, Niger and Chad met in May. The [three] left the league.', 'MLI+NER+TCD'],
    ['Kenya met Qatar. The two [governments] agreed.', 'KEN+QAT'],
    ['Chile ordered frigates from Spain. The [ministry] has paid.', 'CHL'],
  ])('%s', (text, expected) => expect(meant(text)).toBe(expected))
})

describe('names in their time', () => {
  test.each([
    ['The Soviet Union armed Angola. [Moscow] sent tanks.', 'SUN'],
    ['Russia is not the Soviet Union. [Moscow] sent tanks.', 'RUS'],
    ['The European Union met. So did the Southern African Development Community. The [bloc] sent troops.', 'SADC'],
  ])('%s', (text, expected) => expect(meant(text)).toBe(expected))
})
