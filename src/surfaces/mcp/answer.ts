import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { LedgerProblem } from '../../ledger/index.ts'
import { ToolProblem } from './context.ts'

/** More characters than these would fill an assistant's memory; the answer says that it was cut. */
const most = 200_000

const result = (text: string, isError: boolean): CallToolResult => ({ content: [{ type: 'text', text }], isError })

/** The text that a tool gives, or in one line what is wrong with the question. A bug of the program is told as such and ends nothing. */
export const answer = async (make: () => Promise<string>): Promise<CallToolResult> => {
  try {
    const text = await make()
    return result(text.length > most ? `${text.slice(0, most)}\n[cut: ${text.length - most} more characters, ask for less]` : text, false)
  } catch (error) {
    if (error instanceof ToolProblem || error instanceof LedgerProblem) return result(error.message, true)
    return result(`internal error: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}, please report it`, true)
  }
}
