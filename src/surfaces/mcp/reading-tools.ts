import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { claimLine } from '../../base/index.ts'
import { factsOf } from '../../facts/index.ts'
import { briefJson, briefMarkdown, briefOf } from '../../outputs/index.ts'
import { rulesReader, unaskedReading } from '../ledger/reader-name.ts'
import { format, originFor, text } from './arguments.ts'
import { answer } from './answer.ts'
import { documentOf, nameOf, ToolProblem, type ToolContext } from './context.ts'

const readOnly = { readOnlyHint: true, openWorldHint: false } as const

/** `read_text` and `brief_text`: what a text that the assistant hands over says. Nothing is kept. */
export const addReadingTools = (server: McpServer, context: ToolContext): void => {
  server.registerTool(
    'read_text',
    {
      title: 'Read the claims of a text',
      description:
        'Claims that a text makes about promises between states, one JSON record a line, by rules and not by a model. Each has the words ' +
        'that carry it (quote) and their place in the text (evidence, UTF-16 offsets). Nothing is kept.',
      inputSchema: text,
      annotations: readOnly,
    },
    (args) =>
      answer(async () => {
        const { claims } = context.reader().read(await documentOf(args.text, originFor(args)))
        return claims.length === 0 ? 'No claim about promises between states is made in this text.' : claims.map(claimLine).join('\n')
      }),
  )
  server.registerTool(
    'brief_text',
    {
      title: 'Brief of a text',
      description:
        'What a text puts on record: what is owed, promised, delivered, lost and said, with numbered notes that lead to its words. ' +
        'Nothing is kept.',
      inputSchema: { ...text, ...format },
      annotations: readOnly,
    },
    (args) =>
      answer(async () => {
        const document = await documentOf(args.text, originFor(args))
        const facts = factsOf(context.reader().read(document).claims, [document])
        const brief = briefOf(facts, [document], { nameOf: nameOf(context) })
        return args.format === 'json' ? briefJson(brief) : briefMarkdown(brief)
      }),
  )
}

/** `add_text`: only where the user allowed it. */
export const addAddingTool = (server: McpServer, context: ToolContext): void => {
  server.registerTool(
    'add_text',
    {
      title: 'Add a text to the ledger',
      description: 'Reads a text and adds it with its claims to the ledger, for ever. The same text twice changes nothing.',
      inputSchema: text,
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    },
    (args) =>
      answer(async () => {
        if (!context.allow_add) throw new ToolProblem('add_text: the user has not allowed it, servanda mcp --allow-add does')
        const document = await documentOf(args.text, originFor(args))
        const { claims } = context.reader().read(document)
        const receipt = await context.ledger.append([unaskedReading({ document, claims, reader: rulesReader() })])
        return JSON.stringify({ document: document.id, texts_added: receipt.documents, claims_added: receipt.claims, head: receipt.head })
      }),
  )
}
