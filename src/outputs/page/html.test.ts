import { expect, test } from 'vitest'
import { safeUrl } from '../characters.ts'
import { plainLine } from '../characters.ts'
import { escapeHtml, foreign, html, joined, trusted } from './html.ts'

test('values are escaped, markup is not, nothing is nothing', () => {
  const name = `<img src=x onerror="alert('1')">`
  expect(html`<p title="${name}">${name}${null}${false}${undefined}${0}</p>`.text).toBe(
    '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;0</p>',
  )
  expect(html`<ul>${['a', 'b&'].map((item) => html`<li>${item}</li>`)}</ul>`.text).toBe('<ul><li>a</li><li>b&amp;</li></ul>')
})

test('a record that looks like markup is text', () => {
  const forged = JSON.parse('{ "text": "<script>" }') as never
  expect(html`${forged}`.text).not.toContain('<')
  expect(html`${trusted('<br>')}`.text).toBe('<br>')
})

test('characters that no HTML file can hold are replaced', () => {
  expect(escapeHtml('a\0b\x1bc\ud800d\udc00')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd')
  expect(escapeHtml('\u{1f6e9} tab\t line\n')).toBe('\u{1f6e9} tab\t line\n')
})

test('only web addresses without a password are links', () => {
  expect(safeUrl('https://example.org/a b?c=<d>')).toBe('https://example.org/a%20b?c=%3Cd%3E')
  for (const bad of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    '//example.org',
    'x',
    'https://user:secret@example.org/',
    'java\nscript:alert(1)',
    '',
  ])
    expect(safeUrl(bad)).toBeUndefined()
})

test('lists are joined without gaps; lines lose signs that steer direction', () => {
  expect(html`${joined(['a', '', null, html`<b>b</b>`], ' · ')}`.text).toBe('a · <b>b</b>')
  expect(plainLine('a\u202eb\u2066  c\n\u0085')).toBe('ab c')
  expect(foreign('Tass\u202e\u200f').text).toBe('Tass')
  expect(foreign('\u2067\u05d0\u202e').text).toBe('<bdi>\u05d0</bdi>')
})
