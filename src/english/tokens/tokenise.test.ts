import { describe, expect, it } from 'vitest'
import { udTokens } from './designations.ts'
import { tokenise } from './tokenise.ts'

const tokensOf = (text: string): { span: [number, number]; text: string }[] => {
  const flat = tokenise(text)
  const spans = flat.flatMap((at, i): [number, number][] => (i % 2 === 0 ? [[at, flat[i + 1] as number]] : []))
  return spans.map((span) => ({ span, text: text.slice(...span) }))
}
const cut = (text: string): string =>
  tokensOf(text)
    .map((token) => token.text)
    .join(' ')
const cutAsUd = (text: string): string =>
  udTokens(tokensOf(text))
    .map((token) => token.text)
    .join(' ')

describe('tokens', () => {
  it.each([
    ['a long-term, Russian-built system', 'a long - term , Russian - built system'],
    ['non-nuclear anti-Russian mid-July pro-Beijing e-mail', 'non-nuclear anti-Russian mid-July pro-Beijing e-mail'],
    ["He doesn’t think it can't cannot Don't", "He does n’t think it ca n't can not Do n't"],
    ["Russia’s and Iran's, the allies' aims", "Russia ’s and Iran 's , the allies ' aims"],
    ['$400 million, US$4.5bn, £3m, 60%', '$ 400 million , US$ 4.5 bn , £ 3 m , 60 %'],
    ['1,200.5 shells at 7:30 on 9/11', '1,200.5 shells at 7:30 on 9/11'],
    ["the 1990s, the 20th-century '90s", "the 1990s , the 20th - century '90s"],
    ['a 155mm gun', 'a 155 mm gun'],
    ['U.S.-led forces of the U.S. and the U.N.', 'U.S. - led forces of the U.S. and the U.N.'],
    ['Gen. Smith met Lt. Col. J. D. Jones on Nov. 3.', 'Gen. Smith met Lt. Col. J. D. Jones on Nov. 3 .'],
    ['Resolution No. 2231; the answer is no.', 'Resolution No. 2231 ; the answer is no .'],
    ['He came from St. Petersburg at 4 p.m.', 'He came from St. Petersburg at 4 p.m.'],
    ['“We ... will not…”', '“ We ... will not … ”'],
    ['the plan—if any—failed – so far', 'the plan — if any — failed – so far'],
    ['see https://example.org/a,b.html, or mail a.b@example.org.', 'see https://example.org/a,b.html , or mail a.b@example.org .'],
    ["Shi'ite Sana’a Qur'an O'Brien", "Shi'ite Sana’a Qur'an O'Brien"],
    ['AT&T and/or R&D', 'AT&T and / or R&D'],
    ['2020-2024 and 10–15', '2020 - 2024 and 10 – 15'],
    ['end.Next', 'end . Next'],
    ['\u200fone\u00a0two\0three\u200b\ufeff', 'one two three'],
    ['', ''],
  ])('%s', (text, tokens) => expect(cut(text)).toBe(tokens))

  it.each([
    'Su-35',
    'MiG-29s',
    'S-400s',
    'S-300PMU-2',
    'Tor-M1',
    'F-16C',
    'T-72B3',
    'Kh-101',
    'JF-17',
    'F/A-18',
    'AIM-120',
    'M1A2',
    'HQ-9',
    'TB2',
    'Mi-28NE',
    'Ka-52M',
    'Iskander-M',
    'Pantsir-S1',
    'Shahed-136',
    'Hwasong-15',
    '9K720',
    'Tu-22M3',
    'ZSU-23-4',
    'An-124',
    'J-10C',
    'Buk-M2',
  ])('keeps the designation %s whole', (type) => expect(cut(`(${type}, new ${type}.`)).toBe(`( ${type} , new ${type} .`))

  it.each([
    ['two Su-35s and S-300PMU-2', 'two Su - 35s and S - 300PMU - 2'],
    ['F/A-18 and M1A2', 'F/A - 18 and M1A2'],
    ['mid-2024, post-2015, Top-10', 'mid-2024 , post-2015 , Top - 10'],
    ['a 12-day S-400-style war', 'a 12 - day S - 400 - style war'],
  ])('splits designations as UD does: %s', (text, tokens) => expect(cutAsUd(text)).toBe(tokens))

  it('gives spans that spell the text, also for one token', () => {
    const text = 'The Su-35 flew.'
    for (const { span, text: word } of udTokens(tokensOf(text))) expect(text.slice(...span)).toBe(word)
    expect(udTokens({ span: [4, 9], text: 'Su-35' })).toEqual([
      { span: [4, 6], text: 'Su' },
      { span: [6, 7], text: '-' },
      { span: [7, 9], text: '35' },
    ])
  })

  it('covers everything that is seen, in order, whatever the text', () => {
    for (const unit of ['a.b.', 'S-400-', '"\'’', '1.,:/', '😀x@y', 'http://', 'pre-', "n't"]) {
      const text = unit.repeat(5000)
      expect(
        tokensOf(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text)
    }
  })
})
