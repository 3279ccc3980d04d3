import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import read from '../../pipeline/1-read.ts'
import clean from '../../pipeline/2-clean.ts'
import split from '../../pipeline/3-split.ts'
import { bare } from '../../pipeline/language/vietnamese.ts'
import { createContext, readModels } from '../../pipeline/run/context.ts'
import { defaultOptions, type Stage } from '../../pipeline/stage.ts'

const letters = (text: string): string => bare(text.toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '')

test('every unit of the real conclusion is right: its kind, its section, its text', async () => {
  const gold = JSON.parse(readFileSync('test/gold/05-kl-tu-2021.sentences.json', 'utf8')) as {
    document: string
    units: { kind: string; section: string | null; text: string }[]
  }
  const context = createContext(defaultOptions, readModels([clean as unknown as Stage]), () =>
    Promise.reject(new Error('no pages')),
  )
  const bytes = readFileSync(`corpus/${gold.document}`)
  const source = await read.run({ source_path: gold.document, bytes }, context)
  const cleaned = clean.run(source, context)
  const { sentences, documents } = split.run(cleaned, context)
  const judged = new Set(['heading', 'sentence', 'item', 'footnote'])
  expect(
    sentences.map(unit => [unit.kind, judged.has(unit.kind) ? unit.section : null, letters(unit.text)]),
  ).toEqual(gold.units.map(unit => [unit.kind, unit.section, letters(unit.text)]))
  expect(documents[0]).toMatchObject({
    doc_type: 'kết luận',
    doc_number: '05-KL/TU',
    issuer: 'Tỉnh ủy Sóc Trăng',
    province: 'Sóc Trăng',
    province_code: '94',
    issued_on: '2021-07-07',
    title: 'HỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH ĐẢNG BỘ TỈNH KHOÁ XIV',
    signer: 'Hồ Thị Cẩm Đào',
    period: '2021-H1',
    plan_period: '2021-H2',
    language: 'vi',
  })
})
