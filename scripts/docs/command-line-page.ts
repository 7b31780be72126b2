import { Command } from 'commander'
import { commands } from '../../src/surfaces/cli/commands/index.ts'

/** The page of the command line, made from the help of each command. */
export const commandLinePage = (): string => {
  const program = new Command('servanda')
  for (const add of commands) add(program)
  const parts = program.commands.map((command) => {
    command.configureHelp({ helpWidth: 110 })
    return `## servanda ${command.name()}\n\n\`\`\`\n${command.helpInformation().trim()}\n\`\`\`\n`
  })
  return `# The command line\n\nMade from the help of the commands by \`node scripts/run.mjs scripts/docs/command-line.ts\`; a test keeps the two equal.\n\n${parts.join('\n')}`
}
