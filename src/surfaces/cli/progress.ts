/** A bar on standard error while many texts are read; nothing where standard error is no terminal. */
export const progressOf = (total: number): { readonly step: () => void; readonly end: () => void } => {
  const shown = process.stderr.isTTY === true && total > 20
  let done = 0
  const draw = (): void => {
    const filled = Math.round((30 * done) / total)
    process.stderr.write(`\r[${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${done} of ${total} texts`)
  }
  return {
    step: () => {
      done++
      if (shown && (done % 5 === 0 || done === total)) draw()
    },
    end: () => {
      if (shown) process.stderr.write('\n')
    },
  }
}
