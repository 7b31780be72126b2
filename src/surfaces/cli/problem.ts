/** Something that the user can mend: its message goes to the terminal as it stands. */
export class Problem extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
