export { fieldLines, reviewItemText, wordsInPlace, type ReviewContext } from './review-item.ts'
