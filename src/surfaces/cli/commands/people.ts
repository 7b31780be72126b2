import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { roles, type Role } from '../../../base/index.ts'
import { isServer } from '../../../ledger/place/index.ts'
import { ownLedgerLocation, ownPeopleFile } from '../../ledger/location.ts'
import { Problem } from '../problem.ts'
import { print } from '../terminal.ts'
import { withLedgerOption, type LedgerOptions } from '../with-ledger.ts'

interface AddOptions extends LedgerOptions {
  readonly role: Role
}

const nameOf = (text: string): string => {
  const name = text.trim()
  if (name === '' || name.length > 80 || /[\p{Cc}\p{Cf}]/u.test(name)) throw new InvalidArgumentError('give a name of at most 80 letters')
  return name
}

const withPeople = async <T>(
  options: LedgerOptions,
  action: (people: typeof import('../../web/index.ts'), file: string) => T,
): Promise<T> => {
  const [people, { makeFolder }] = await Promise.all([import('../../web/index.ts'), import('../../intake/make-folder.ts')])
  const file = onFile(options)
  await makeFolder(dirname(file)).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(`cannot make the folder of people: ${dirname(file)} (${error.code ?? 'unknown'}), name a file with --ledger`)
  })
  try {
    return action(people, file)
  } catch (error) {
    if (error instanceof people.PeopleProblem) throw new Problem(error.message)
    throw error
  }
}

const onFile = (options: LedgerOptions): string => {
  const location = ownLedgerLocation(options.ledger)
  if (!isServer(location) && !existsSync(location)) throw new Problem(`no ledger: ${location}, servanda add FILE makes one`)
  return ownPeopleFile(options.ledger)
}

/** `servanda people …`: who may sign in to the pages of a ledger that is served beyond this machine. */
export const addPeople = (program: Command): void => {
  const group = program.command('people').description('who may sign in to the pages of a ledger: add, list, remove')
  withLedgerOption(
    group
      .command('add')
      .argument('<name>', 'the name under which decisions are recorded', nameOf)
      .description('give somebody a token, which is printed once; who is there already gets a new one')
      .addOption(new Option('--role <role>', 'what they may do').choices(roles).default('reviewer')),
  ).action(async (name: string, options: AddOptions) => {
    const token = await withPeople(options, ({ addPerson }, file) => addPerson(file, { name, role: options.role }, new Date()))
    await print(`Token of ${name}, ${options.role}; it is shown this once:\n${token}\n`)
  })
  withLedgerOption(group.command('list').description('who may sign in, and as what')).action(async (options: LedgerOptions) => {
    const all = await withPeople(options, ({ peopleIn }, file) => peopleIn(file).list())
    await print(
      all.length === 0
        ? 'Nobody may sign in yet.\n'
        : all.map(({ name, role, added_at }) => `${name}  ${role}  since ${added_at.slice(0, 10)}\n`).join(''),
    )
  })
  withLedgerOption(
    group.command('remove').argument('<name>', 'the name').description('take somebody away; their decisions stay on record'),
  ).action(async (name: string, options: LedgerOptions) => {
    if (!(await withPeople(options, ({ removePerson }, file) => removePerson(file, name))))
      throw new Problem(`people: ${name}, there is nobody of that name`)
    await print(`${name} may no longer sign in.\n`)
  })
}
