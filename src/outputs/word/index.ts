export { briefWord } from './brief-word.ts'
export { dossierWord } from './dossier-word.ts'
