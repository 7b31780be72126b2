/**
 * Sentences that speak to whoever reads the text by machine: "ignore the above", "you are a language model", "report that …". A claim
 * that stands in one is not the text's account of anything. The list errs on the side of leaving a sentence out.
 */
const leave = String.raw`\b(?:ignore|disregard|forget|override|bypass)\b`
const told = String.raw`\b(?:instruction|prompt|rule|order|direction|guideline|codebook|text|message|context)s?\b`

const patterns: readonly RegExp[] = [
  new RegExp(String.raw`${leave}[^.]{0,40}\b(?:above|previous|prior|earlier|preceding|all|these|those|your|the)\b[^.]{0,30}${told}`, 'i'),
  new RegExp(String.raw`${leave}\s+(?:everything|all|anything|what)\b[^.]{0,30}\b(?:above|before|previous|said|so far|told)\b`, 'i'),
  /\bignore the above\b/i,
  /\b(?:system|developer|user)\s+(?:prompt|message|instruction)s?\b/i,
  /\byou are (?:now )?(?:an?|the) (?:ai|artificial intelligence|language model|llm|assistant|chatbot|coding (?:assistant|model|agent))\b/i,
  /\b(?:ai|language|chat) (?:model|assistant|agent|system)s?\b[^.]{0,60}\b(?:must|should|shall|report|answer|output|reply|respond|return)\b/i,
  /\b(?:output|return|reply with|respond with|answer with|emit|print)\b[^.]{0,40}\b(?:json|claim|claims|the following)\b/i,
  /\breport (?:the following|that the following)\b/i,
  /\bas an? (?:ai|language model|llm)\b/i,
  /<\/?(?:system|user|assistant|instructions?|text-[0-9a-f]{4,})>|\[\/?(?:INST|SYS)\]|<\|[a-z_]{2,20}\|>/i,
]

/** True for a sentence that gives orders to its reader. Only the first 4,000 units are looked at. */
export const givesOrders = (sentence: string): boolean => {
  const seen = sentence.slice(0, 4_000)
  return patterns.some((pattern) => pattern.test(seen))
}
