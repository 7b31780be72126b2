/** A number with its noun: `1 text`, `2 texts`. */
export const number = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`
