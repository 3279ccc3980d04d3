/**
 * How likely a row is right: a logistic model over features of its derivation, fitted on annotated documents
 * (`npm run train -- confidence FOLDER`).
 */
import { defineModel } from '../stage.ts'

export interface Weights {
  readonly bias: number
  /** Weight of each feature; one that is not listed weighs nothing. */
  readonly features: Readonly<Record<string, number>>
}

const FILE = 'models/confidence.json'

export const confidenceModel = defineModel<Weights>({
  name: 'confidence',
  files: [FILE],
  parse: bytes => JSON.parse(Buffer.from(bytes(FILE)).toString('utf8')) as Weights,
})

/** Probability between 0.01 and 0.99, two decimals. */
export function confidenceOf(features: readonly string[], { bias, features: weights }: Weights): number {
  let sum = bias
  for (const feature of features) sum += weights[feature] ?? 0
  const probability = 1 / (1 + Math.exp(-sum))
  return Math.round(Math.min(0.99, Math.max(0.01, probability)) * 100) / 100
}
