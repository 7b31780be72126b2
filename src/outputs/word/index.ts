export { briefWord } from './brief-word.ts'
