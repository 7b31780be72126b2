type Env = Readonly<Record<string, string | undefined>>

const secretName = /(key|token|secret|password|passwd|credential)s?$/i
/** Shorter values are words that stand in messages by chance. */
const shortest = 6

const secretsOf = (env: Env): string[] =>
  Object.entries(env)
    .flatMap(([name, value]) => (secretName.test(name) && value !== undefined && value.trim().length >= shortest ? [value.trim()] : []))
    .sort((a, b) => b.length - a.length)

/**
 * A message of a provider or a library without anything that the environment holds as a key, without whatever looks like one (a server
 * may send back a part of it), without a password in an address; in one line of at most `length` units.
 */
export const withoutSecrets = (message: string, env: Env, length = 200): string => {
  let shown = message
  for (const secret of secretsOf(env)) shown = shown.replaceAll(secret, '…')
  const plain = shown
    .slice(0, 4_000)
    .replace(/\b(sk|pk|key|AIza|gsk|xai|hf)[-_][\w*.…-]{6,}/gi, '…')
    .replace(/\bAIza[\w-]{10,}/g, '…')
    .replace(/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, '$1 …')
    .replace(/(:\/\/)[^/@\s]{1,200}@/g, '$1…@')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\s]+/g, ' ')
    .trim()
  return plain.length <= length ? plain : `${plain.slice(0, length - 1)}…`
}
