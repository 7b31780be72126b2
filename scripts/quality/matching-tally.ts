/** How many links were rightly found, wrongly found and missed. */
export interface Counts {
  pairs: number
  right: number
  wrong: number
  missed: number
}

export const noCounts = (): Counts => ({ pairs: 0, right: 0, wrong: 0, missed: 0 })

export const countPair = (counts: Counts, linked: boolean, found: boolean): void => {
  counts.pairs++
  if (linked && found) counts.right++
  else if (found) counts.wrong++
  else if (linked) counts.missed++
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** One row of a table in Markdown: pairs, links, precision, recall, F1. */
export const rowOf = (name: string, { pairs, right, wrong, missed }: Counts): string => {
  const [precision, recall] = [share(right, right + wrong), share(right, right + missed)]
  const f1 = share(2 * right, 2 * right + wrong + missed)
  return `| ${name} | ${pairs} | ${right + missed} | ${precision.toFixed(2)} | ${recall.toFixed(2)} | ${f1.toFixed(2)} |`
}
