import { briefJson, briefMarkdown, briefText } from '../../outputs/index.ts'
import type { ServedBrief } from '../http/index.ts'
import type { Briefing } from './briefing.ts'
import { colour, terminalWidth } from './terminal.ts'

export type BriefFormat = 'text' | 'md' | 'json' | 'html' | 'docx'

const writers: Readonly<Record<BriefFormat, (briefing: Briefing) => Promise<string | Uint8Array>>> = {
  text: async ({ brief }) => briefText(brief, { width: Math.min(terminalWidth(), 110), colour: colour() }),
  md: async ({ brief }) => briefMarkdown(brief),
  json: async ({ brief }) => briefJson(brief),
  html: async (briefing) => (await import('../../outputs/page/index.ts')).briefPage(briefing.brief, briefing),
  docx: async (briefing) => (await import('../../outputs/word/index.ts')).briefWord(briefing.brief, briefing),
}

/** A brief in one format. What only one format needs is loaded when it is asked for. */
export const renderBrief = (briefing: Briefing, format: BriefFormat): Promise<string | Uint8Array> => writers[format](briefing)

/** A brief as the pages that are served. */
export const servedBrief = async (briefing: Briefing): Promise<ServedBrief> => ({
  title: briefing.documents
    .map((document) => document.title ?? document.label)
    .join(', ')
    .slice(0, 200),
  headline: briefing.brief.headline.text,
  html: (await writers.html(briefing)) as string,
  json: briefJson(briefing.brief),
})
