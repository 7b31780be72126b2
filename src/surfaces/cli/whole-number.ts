import { Problem } from './problem.ts'

/** Reads an option that is a whole number of at most nine digits, not below `least`. */
export const wholeNumber =
  (option: string, least = 0) =>
  (text: string): number => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : -1
    if (number < least) throw new Problem(`${option}: ${text}, give a whole number such as 100`, 2)
    return number
  }
