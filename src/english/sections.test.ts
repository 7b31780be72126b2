import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../documents/index.ts'
import { sectionsOf } from './index.ts'

const documentOf = (text: string, blocks: readonly Block[]): Document => ({
  kind: 'document',
  id: 'x',
  label: 'x.txt',
  text,
  sha256: '',
  blocks,
  anchors: [],
})

const paragraph = 'Russia promised Iran two fighters. None of them came.'

const report = (paragraphs: number): Document => {
  const blocks = Array.from({ length: paragraphs }, (_, at): Block => {
    const start = at * (paragraph.length + 1)
    return { span: [start, start + paragraph.length], kind: 'paragraph' }
  })
  return documentOf(`${paragraph}\n`.repeat(paragraphs), blocks)
}

describe('sections of a document', () => {
  it('leaves a document of usual length as it is', () => {
    const document = report(100)
    expect([...sectionsOf(document)]).toEqual([{ document, offset: 0 }])
  })
  it('cuts a long one between blocks, and every block stands in one section with its words', () => {
    const document = report(10_000)
    const sections = [...sectionsOf(document)]
    expect(sections.length).toBeGreaterThan(5)
    const placed = sections.flatMap(({ document: part, offset }) =>
      part.blocks.map(({ span }) => {
        expect(part.text.slice(...span)).toBe(paragraph)
        return [span[0] + offset, span[1] + offset]
      }),
    )
    expect(placed).toEqual(document.blocks.map(({ span }) => [...span]))
  })
  it('cuts a line without end at the ends of its sentences', () => {
    const text = `${paragraph} `.repeat(10_000).trim()
    const sections = [...sectionsOf(documentOf(text, [{ span: [0, text.length], kind: 'paragraph' }]))]
    expect(sections.length).toBeGreaterThan(5)
    for (const { document: part, offset } of sections) {
      expect(part.text.length).toBeLessThan(60_000)
      expect(part.text.endsWith('.')).toBe(true)
      expect(text.slice(offset, offset + part.text.length)).toBe(part.text)
    }
    expect(sections.map(({ document: part }) => part.text).join(' ')).toBe(text)
  })
})
