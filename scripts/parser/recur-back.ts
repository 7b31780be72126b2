/**
 * The gradient of `recur`. `q` and `out` are what `recur` left behind; `gradOut` (per token `2 x units`) is changed;
 * the gradient of the numbers that `recur` was given is written to `gradQ` (per token `4 x units`).
 */
export const recurBack = (
  q: Float32Array,
  out: Float32Array,
  gradOut: Float32Array,
  gradQ: Float32Array,
  n: number,
  units: number,
): void => {
  const wide = units * 4
  const pair = units * 2
  for (const backward of [false, true]) {
    const side = backward ? units : 0
    const gateAt = backward ? pair : 0
    const step = backward ? -1 : 1
    for (let i = backward ? 0 : n - 1; i >= 0 && i < n; i -= step) {
      const before = i - step
      const known = before >= 0 && before < n
      for (let u = 0; u < units; u++) {
        const g = gradOut[i * pair + side + u]!
        const gate = q[i * wide + gateAt + u]!
        const value = q[i * wide + gateAt + units + u]!
        const previous = known ? out[before * pair + side + u]! : 0
        if (known) gradOut[before * pair + side + u]! += g * gate
        gradQ[i * wide + gateAt + u] = g * (previous - value) * gate * (1 - gate)
        gradQ[i * wide + gateAt + units + u] = g * (1 - gate) * (1 - value * value)
      }
    }
  }
}
