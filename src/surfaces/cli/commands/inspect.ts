import { Option, type Command } from 'commander'
import { layerNames, type LayerName } from '../../../outputs/layer-names/index.ts'
import { withTextOptions, type TextOptions } from '../options.ts'
import { openTexts } from '../texts.ts'
import { print } from '../terminal.ts'

interface InspectOptions extends TextOptions {
  readonly layer: LayerName
  readonly jsonl?: boolean
}

/** `servanda inspect`: what each stage of reading saw. */
export const addInspect = (program: Command): void => {
  const command = program
    .command('inspect')
    .argument('<file>', 'a file, an address, or "-" for standard input')
    .description('show what each stage of reading saw in a text')
    .addOption(new Option('--layer <name>', 'the stage').choices(layerNames).default('claims'))
    .option('--jsonl', 'one record a line, as JSON with offsets')
  withTextOptions(command).action(async (file: string, options: InspectOptions) => {
    const [{ openReader }, { layerJsonl, layerText }] = await Promise.all([
      import('../../reader.ts'),
      import('../../../outputs/layers/index.ts'),
    ])
    const reader = openReader(options)
    for await (const { document } of openTexts([file], options)) {
      const seen = reader.inspect(document)
      await print(options.jsonl ? layerJsonl(options.layer, seen) : layerText(options.layer, seen))
    }
  })
}
