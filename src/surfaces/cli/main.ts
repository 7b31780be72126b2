import { Command } from 'commander'
import { version } from '../version.ts'
import { commands } from './commands/index.ts'
import { complain } from './complain.ts'

const program = new Command('servanda')
  .description('Reads what is written about promises between states and keeps an account of them.')
  .version(version())
  .showHelpAfterError('(servanda --help lists the commands)')
  .exitOverride()
for (const add of commands) add(program)

// A reader that closes the pipe early ("| head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

program.parseAsync().catch(complain)
