import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  compactShards,
  encodeDocument,
  nextShard,
  readShards,
  ShardReader,
  ShardWriter,
  type StoredDocument,
} from '../../pipeline/run/shard.ts'
import { folderOf } from './helpers.ts'

const encoded = (key: string, clean = `Văn bản ${key}\n`) =>
  encodeDocument(
    { key, doc_id: key, source_path: `${key}.txt`, failure: null },
    { texts: [{ doc_id: key, raw: 'thô', clean }], ocr_words: [] },
  )

/** Stores documents of these keys in a new shard. */
function store(folder: string, ...keys: string[]): StoredDocument[] {
  const writer = new ShardWriter(nextShard(folder))
  const stored = keys.map(key => writer.append(encoded(key)))
  writer.close()
  return stored
}

const payload = (document: StoredDocument): string => {
  const reader = new ShardReader()
  const bytes = reader.read(document)
  reader.close()
  return bytes.subarray(bytes.length - document.text!).toString()
}

test('what was appended is found again, with its payload', () => {
  const folder = folderOf()
  const stored = [...store(folder, 'a', 'b'), ...store(folder, 'c')]
  const found = readShards(folder)
  expect([...found.values()]).toEqual(stored)
  expect([...found.values()].map(payload)).toEqual(['Văn bản a\n', 'Văn bản b\n', 'Văn bản c\n'])
})

test('a record that was cut short, or rubbish after the last, is not seen', () => {
  const folder = folderOf()
  const [a, b] = store(folder, 'a', 'b')
  for (const cut of [1, b!.length, b!.length + 10]) {
    truncateSync(b!.shard, b!.offset + b!.length - cut)
    expect([...readShards(folder).keys()]).toEqual(['a'])
  }
  truncateSync(a!.shard, a!.offset + a!.length)
  appendFileSync(a!.shard, 'rubbish that is no record')
  expect([...readShards(folder).values()]).toEqual([a])
})

test('an empty or foreign shard holds nothing', () => {
  const folder = folderOf({ '000001-0.shard': '', 'notes.txt': 'not a shard' })
  writeFileSync(join(folder, '000002-0.shard'), 'x'.repeat(100))
  expect(readShards(folder).size).toBe(0)
})

test('shards without a result that is needed go; those that lie too scattered are laid together', () => {
  const folder = folderOf()
  const keys = Array.from({ length: 20 }, (_, i) => `d${i}`)
  const live = keys
    .slice(1)
    .flatMap((key, i) => (i === 0 ? store(folder, 'd0', key).slice(1) : store(folder, key)))
  store(folder, 'dead')
  compactShards(folder, live)
  expect(readdirSync(folder)).toHaveLength(1)
  const found = readShards(folder)
  expect([...found.keys()]).toEqual(keys.slice(1))
  expect([...found.values()].map(payload)).toEqual(keys.slice(1).map(key => `Văn bản ${key}\n`))
  const bytes = readFileSync(join(folder, readdirSync(folder)[0]!))
  compactShards(folder, [...found.values()])
  expect(readFileSync(join(folder, readdirSync(folder)[0]!))).toEqual(bytes)
})
