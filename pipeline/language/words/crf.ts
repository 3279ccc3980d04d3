/**
 * A linear-chain CRF as CRFsuite writes it: a header `lCRF`, the features (`FEAT`), which of them belong to each
 * label (`LFRF`) and each attribute (`AFRF`), and two CQDB tables with the names of labels and attributes.
 */

const HEADER = { features: 28, labels: 32, attributes: 36, labelRefs: 40, attributeRefs: 44 }
const FEATURE_BYTES = 20
const CHUNK_HEADER = 12

export class Crf {
  readonly labels: readonly string[]
  /** Name of an attribute → its number. */
  readonly #attributes: Map<string, number>
  readonly #view: DataView
  readonly #features: number
  readonly #attributeRefs: number
  /** Weight of label j after label i, at i × labels + j. */
  readonly #transitions: Float64Array

  /** Throws RangeError where the bytes are no such model. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const magic = String.fromCharCode(...bytes.subarray(0, 4))
    if (magic !== 'lCRF') throw new RangeError(`no CRFsuite model: it begins with "${magic}"`)
    const at = (offset: number): number => view.getUint32(offset, true)
    this.#view = view
    this.#features = at(HEADER.features) + CHUNK_HEADER
    this.#attributeRefs = at(HEADER.attributeRefs) + CHUNK_HEADER
    this.labels = strings(bytes, view, at(HEADER.labels))
    this.#attributes = new Map(strings(bytes, view, at(HEADER.attributes)).map((name, id) => [name, id]))
    const size = this.labels.length
    this.#transitions = new Float64Array(size * size)
    const refs = at(HEADER.labelRefs) + CHUNK_HEADER
    for (let from = 0; from < size; from++)
      this.#eachFeature(at(refs + 4 * from), (to, weight) => {
        this.#transitions[from * size + to]! += weight
      })
  }

  /** Walks the features of one reference list: label and weight of each. */
  #eachFeature(offset: number, each: (label: number, weight: number) => void): void {
    const view = this.#view
    const count = view.getUint32(offset, true)
    for (let k = 0; k < count; k++) {
      const feature = this.#features + view.getUint32(offset + 4 + 4 * k, true) * FEATURE_BYTES
      each(view.getUint32(feature + 8, true), view.getFloat64(feature + 12, true))
    }
  }

  /** Adds the weights of an attribute to a score per label; an unknown attribute adds nothing. */
  add(attribute: string, scores: Float64Array, from: number): void {
    const id = this.#attributes.get(attribute)
    if (id === undefined) return
    this.#eachFeature(this.#view.getUint32(this.#attributeRefs + 4 * id, true), (label, weight) => {
      scores[from + label]! += weight
    })
  }

  /** The best labels of `count` items, whose scores stand label by label, item after item. */
  decode(scores: Float64Array, count: number): Uint8Array {
    const size = this.labels.length
    const best = new Uint8Array(count)
    if (count === 0) return best
    const back = new Uint8Array(count * size)
    const transitions = this.#transitions
    let before = scores.slice(0, size)
    let now = new Float64Array(size)
    for (let t = 1; t < count; t++) {
      for (let to = 0; to < size; to++) {
        let max = Number.NEGATIVE_INFINITY
        let argmax = 0
        for (let from = 0; from < size; from++) {
          const score = before[from]! + transitions[from * size + to]!
          if (score > max) {
            max = score
            argmax = from
          }
        }
        back[t * size + to] = argmax
        now[to] = max + scores[t * size + to]!
      }
      const swap = before
      before = now
      now = swap
    }
    let label = 0
    for (let k = 1; k < size; k++) if (before[k]! > before[label]!) label = k
    for (let t = count - 1; t >= 0; t--) {
      best[t] = label
      label = back[t * size + label]!
    }
    return best
  }
}

/** Names in a CQDB table by number, through its table of offsets. */
function strings(bytes: Uint8Array, view: DataView, chunk: number): string[] {
  const count = view.getUint32(chunk + 16, true)
  const offsets = chunk + view.getUint32(chunk + 20, true)
  const decoder = new TextDecoder()
  const names: string[] = []
  for (let id = 0; id < count; id++) {
    const record = chunk + view.getUint32(offsets + 4 * id, true)
    // The size counts the zero byte at the end
    const size = view.getUint32(record + 4, true) - 1
    names.push(decoder.decode(bytes.subarray(record + 8, record + 8 + size)))
  }
  return names
}
