/** Files made for tests, and what stage 1 makes of them. */
import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import read from '../../pipeline/1-read.ts'
import { type Context, defaultOptions, type Options, ReadError } from '../../pipeline/stage.ts'

export const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url))

const context = (options: Partial<Options> = {}, recognise?: Context['recognise']): Context => ({
  models: {
    get: () => {
      throw new Error('stage 1 has no models')
    },
  },
  options: { ...defaultOptions, ...options },
  engines: 1,
  recognise: recognise ?? (() => Promise.reject(new ReadError('no OCR in this test'))),
})

/** Runs the stage on one file. */
export const readFile = (
  name: string,
  bytes: Uint8Array | string,
  options?: Partial<Options>,
  recognise?: Context['recognise'],
) =>
  read.run(
    { source_path: name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes },
    context(options, recognise),
  )

/** The raw text of a file. */
export const rawOf = async (name: string, bytes: Uint8Array | string): Promise<string> =>
  (await readFile(name, bytes)).texts[0]!.raw

/** Why a file is not read. */
export const failureOf = async (
  name: string,
  bytes: Uint8Array | string,
  options?: Partial<Options>,
): Promise<string> => {
  try {
    await readFile(name, bytes, options)
    return 'it was read'
  } catch (error) {
    return error instanceof ReadError ? error.message : `no ReadError but ${error}`
  }
}

interface Member {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** What the headers say where it is not true. */
  readonly declared?: number
  readonly encrypted?: boolean
}

/** A ZIP archive. */
export function zipOf(...members: readonly Member[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, declared, encrypted } of members) {
    const content = Buffer.from(bytes as Uint8Array)
    const packed = deflateRawSync(content)
    const names = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE((encrypted ? 1 : 0) | 0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared ?? content.length, 18)
    common.writeUInt16LE(names.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, names, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, rest, names]))
    parts.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end])
}

/** A DOCX of that body; other parts by their names. */
export const docxOf = (body: string, parts: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf(
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: `<w:document><w:body>${body}</w:body></w:document>` },
    ...Object.entries(parts).map(([name, bytes]) => ({ name: `word/${name}.xml`, bytes })),
  )

/** A PDF of those objects, numbered from 1; the first is the catalogue. */
export function pdfOf(...objects: readonly string[]): Buffer {
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = pdf.length
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = pdf.length
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) pdf += `${String(offset).padStart(10, '0')} 00000 n \n`
  pdf += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(pdf, 'latin1')
}

/** A PDF with a page a drawing (operators of PDF), in Helvetica as /F. */
export const pagesOf = (...drawings: readonly string[]): Buffer =>
  pdfOf(
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${drawings.length} /Kids [${drawings.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...drawings.flatMap((drawing, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    ]),
  )
