import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A new folder with these files (path → content), last changed an hour ago. */
export function folderOf(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'chitieu-test-'))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) addFile(folder, path, content)
  return folder
}

export function addFile(folder: string, path: string, content: string | Uint8Array, ageSeconds = 3600): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  const time = Date.now() / 1000 - ageSeconds
  utimesSync(file, time, time)
}

/** An invented conclusion; those of two numbers differ. */
export const conclusion = (n: number): string => `TỈNH ỦY VĨNH LÂM
*
Số ${n}-KL/TU

ĐẢNG CỘNG SẢN VIỆT NAM

Vĩnh Lâm, ngày 15 tháng 7 năm 2031

KẾT LUẬN
về tình hình kinh tế - xã hội 6 tháng đầu năm 2031

1. Kinh tế tăng trưởng ${n},5% so với cùng kỳ. Thu ngân sách đạt ${n}20 tỷ đồng.
2. Phấn đấu đến cuối năm 2031 có ${n} xã đạt chuẩn nông thôn mới; tỷ lệ hộ nghèo dưới 2%.
Tăng cường công tác phòng, chống dịch bệnh.
`

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `npm start` with these arguments. */
export function start(...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['pipeline/start.mjs', ...args], {
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

/** What lies in an output folder but the runner's own: path → content as latin1, so that any byte differing shows. */
export function contentsOf(folder: string, under = ''): Record<string, string> {
  const contents: Record<string, string> = {}
  for (const name of readdirSync(join(folder, under)).sort()) {
    const path = join(under, name)
    if (name === '.cache') continue
    if (statSync(join(folder, path)).isDirectory()) Object.assign(contents, contentsOf(folder, path))
    else contents[path] = readFileSync(join(folder, path), 'latin1')
  }
  return contents
}
