import { z } from 'zod'
import { bodyShape } from './parts.ts'

/** The record that `servanda brief --format json` prints. */
export const briefSchema = z.object({ kind: z.literal('brief'), version: z.literal(1), ...bodyShape }).meta({ title: 'Servanda brief' })
