/** The words of a list that is written as prose, separated by blanks and line breaks. */
export const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)
