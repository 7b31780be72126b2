// npm run bench: how fast texts are read, against wink-nlp and compromise in the same run.
import compromise from 'compromise'
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import { analyse } from '../src/english/index.ts'
import { extractClaims, mayClaim } from '../src/extraction/index.ts'
import { openEngine, openWeighing } from '../src/surfaces/engine.ts'
import { best, denseTexts, documentOf, generalTexts, perSecond } from './kit.ts'

const { engine } = openEngine()
const weighing = openWeighing()
const wink = winkNLP(model, ['sbd', 'pos'])

const measure = async (label: string, texts: readonly string[]): Promise<void> => {
  const documents = await Promise.all(texts.map((text) => documentOf(text)))
  const sentences = documents.flatMap((document) => analyse(document, engine, { wants: mayClaim }))
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0)
  const parsed = sentences.filter((sentence) => sentence.parsed).length
  const read = best(() => {
    for (const document of documents) extractClaims(document, analyse(document, engine, { wants: mayClaim }), weighing)
  })
  const tagged = best(() => {
    for (const text of texts) wink.readDoc(text).tokens().out(wink.its.pos)
  })
  const tagger = best(() => {
    for (const text of texts) compromise(text).json()
  })
  console.log(
    `${label}: ${tokens} tokens, ${parsed} of ${sentences.length} sentences parsed (${Math.round((100 * parsed) / sentences.length)} %)`,
  )
  console.log(`  servanda read      ${perSecond(tokens, read).padStart(9)} tokens/s  ${perSecond(texts.length, read).padStart(6)} texts/s`)
  console.log(
    `  wink-nlp tagging   ${perSecond(tokens, tagged).padStart(9)} tokens/s  servanda at ${(tagged / read).toFixed(2)} of its speed`,
  )
  console.log(
    `  compromise tagging ${perSecond(tokens, tagger).padStart(9)} tokens/s  servanda at ${(tagger / read).toFixed(2)} of its speed`,
  )
}

await measure('general news', generalTexts())
await measure('dense texts', denseTexts())
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
