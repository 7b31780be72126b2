import { Problem } from './problem.ts'

/** The `--jobs` option: how many texts are read at a time. */
export const jobsOf = (text: string): number => {
  if (!/^\d{1,3}$/.test(text) || Number(text) < 1)
    throw new Problem(`--jobs: ${text}, give the number of texts to be read at a time, such as 2`, 2)
  return Number(text)
}
