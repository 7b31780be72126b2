import { spawn } from 'node:child_process'
import { check, type Checked } from './check.ts'

/** What came of killing an appender many times. */
export interface Killed {
  readonly runs: number
  readonly confirmed: number
  readonly lost: number
  readonly half: number
  readonly unsound: number
}

/** The latest moment of a kill, in milliseconds after the first batch. */
const latest = 250

/** Texts that are appended in one transaction. */
const batch = 3

const killedOnce = (appender: string, location: string, from: number, wait: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [appender, location, String(from), String(batch)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [confirmed, said, wrong] = [from, '', '']
    child.stderr.on('data', (chunk: Buffer) => (wrong += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => {
      // The moment is counted from the first batch, so that it falls into appending and not into starting.
      if (said === '') setTimeout(() => child.kill('SIGKILL'), wait)
      said += chunk.toString()
      const whole = said.slice(0, said.lastIndexOf('\n') + 1).trim()
      if (whole !== '') confirmed = Number(whole.split('\n').at(-1))
    })
    child.on('error', reject)
    child.on('close', (_, signal) =>
      signal === 'SIGKILL' ? resolve(confirmed) : reject(new Error(`the appender ended by itself: ${wrong}`)),
    )
  })

/** Texts on file that were not confirmed are read again by the next run: a batch is there or it is not. */
const nextOf = (confirmed: number, { texts }: Checked): number => Math.max(confirmed, texts)

/** Kills an appender `runs` times at random moments, and looks at the ledger after each. */
export const killMany = async (
  appender: string,
  location: string,
  runs: number,
  random: () => number,
  told: (run: number) => void,
): Promise<Killed> => {
  const sum = { runs: 0, confirmed: 0, lost: 0, half: 0, unsound: 0 }
  let from = 0
  for (let run = 0; run < runs; run++) {
    const confirmed = await killedOnce(appender, location, from, Math.floor(random() * latest))
    const checked = await check(location, confirmed)
    sum.runs++
    sum.confirmed = confirmed
    sum.lost += checked.lost
    sum.half += checked.half
    sum.unsound += checked.sound ? 0 : 1
    from = nextOf(confirmed, checked)
    told(run + 1)
  }
  return sum
}
