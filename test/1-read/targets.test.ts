import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { charsets } from '../../pipeline/1-read/encodings/charsets.ts'
import { readRows } from '../../pipeline/run/arrow.ts'
import { fixture } from './files.ts'
import { HTML, TEXT } from './one-text.ts'

/** The files of one text, each in a format or an encoding of its own. */
const files: Readonly<Record<string, Uint8Array | string>> = {
  'a.txt': TEXT,
  'a.html': HTML,
  'a.docx': fixture('ket-luan.docx'),
  'a.doc': fixture('ket-luan.doc'),
  'a.rtf': fixture('ket-luan.rtf'),
  'a.pdf': fixture('ket-luan.pdf'),
  ...Object.fromEntries(
    [charsets.vni, charsets.tcvn, charsets.windows1258].map(charset => [
      `${charset.name.replace(/\W/g, '')}.txt`,
      Buffer.from(charset.encode(TEXT), 'latin1'),
    ]),
  ),
}

test('one text gives the same targets in every format and encoding', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chitieu-formats-'))
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    const out = join(folder, 'out')
    const run = spawnSync(
      process.execPath,
      [
        'pipeline/start.mjs',
        ...Object.keys(files).map(name => join(folder, name)),
        '--out',
        out,
        '--to',
        'targets',
        '--quiet',
      ],
      { encoding: 'utf8' },
    )
    expect([run.status, run.stderr]).toEqual([0, ''])
    const table = <K extends 'documents' | 'targets'>(name: K) =>
      readRows(readFileSync(join(out, 'tables', `${name}.arrow`)), name)
    const byFile = table('documents').map(({ doc_id, source_path }) => ({
      file: source_path.split('/').at(-1)!,
      targets: table('targets')
        .filter(row => row.doc_id === doc_id)
        .map(({ doc_id: _, target_id, sentence_id, start, end, ...said }) => said),
    }))
    expect(byFile.map(({ file }) => file).sort()).toEqual(Object.keys(files).sort())
    const wanted = byFile.find(({ file }) => file === 'a.txt')!.targets
    expect(wanted.length).toBeGreaterThan(6)
    for (const { file, targets } of byFile) expect([file, targets]).toEqual([file, wanted])
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 120_000)
