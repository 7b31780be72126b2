export { explanationsText, placeText } from './explanations.ts'
