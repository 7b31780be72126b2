import { Command } from 'commander'
import { commands } from '../../src/surfaces/cli/commands/index.ts'

/** The help of a command, and below it that of its own commands. */
const partsOf = (command: Command, name: string): string[] => {
  command.configureHelp({ helpWidth: 110 })
  const own = `## ${name}\n\n\`\`\`\n${command.helpInformation().trim()}\n\`\`\`\n`
  return [own, ...command.commands.flatMap((part) => partsOf(part, `${name} ${part.name()}`))]
}

/** The page of the command line, made from the help of each command. */
export const commandLinePage = (): string => {
  const program = new Command('servanda')
  for (const add of commands) add(program)
  const parts = program.commands.flatMap((command) => partsOf(command, `servanda ${command.name()}`))
  return `# The command line\n\nMade from the help of the commands by \`node scripts/run.mjs scripts/docs/command-line.ts\`; a test keeps the two equal.\n\n${parts.join('\n')}`
}
