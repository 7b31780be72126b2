import type { Command } from 'commander'
import { Problem } from '../problem.ts'
import { print } from '../terminal.ts'

/** `servanda schema`: the JSON Schema of what other commands write. */
export const addSchema = (program: Command): void => {
  program
    .command('schema')
    .argument('<record>', 'brief')
    .description('print the JSON Schema of a record')
    .action(async (record: string) => {
      const { schemaOf, schemaNames } = await import('../../../outputs/schema/index.ts')
      const schema = schemaOf(record)
      if (!schema) throw new Problem(`schema: ${record}, give one of ${schemaNames.join(', ')}`, 2)
      await print(`${JSON.stringify(schema, null, 2)}\n`)
    })
}
