/** Tables of tasks: "Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành". */
import { fold } from '../../language/vietnamese.ts'
import type { Row } from '../../tables.ts'
import { deadlineIn } from './deadlines.ts'

/** What a row of a table of tasks says. */
export interface Task {
  /** The cell that holds the task. */
  readonly cell: Row<'cells'>
  readonly actor: string | null
  readonly deadline: string | null
}

const TASK = /nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|đề án/u
const ACTOR = /chủ trì|thực hiện|chịu trách nhiệm|trách nhiệm/u
const PARTNER = /phối hợp|theo dõi/u
const DEADLINE = /thời gian|thời hạn|hoàn thành|tiến độ|lộ trình/u

/** The task of a row, from the headings of its columns; null where the table is not one of tasks. */
export function taskOf(cells: readonly Row<'cells'>[], year: string | null): Task | null {
  let task: Row<'cells'> | null = null
  let actor: string | null = null
  let due: string | null = null
  for (const cell of cells) {
    if (cell.column_header === null) continue
    const header = fold(cell.column_header)
    if (DEADLINE.test(header)) due ??= cell.text
    else if (ACTOR.test(header) && !PARTNER.test(header)) actor ??= cell.text
    else if (TASK.test(header)) task ??= cell
  }
  if (task === null || (actor === null && due === null)) return null
  return {
    cell: task,
    actor: actor?.replace(/\s+/g, ' ').replace(/[\s.;,]+$/u, '') ?? null,
    deadline: due === null ? null : dueBy(due, year),
  }
}

/** "Quý IV/2026" → 2026-Q4, "2026 - 2030" → 2026/2030; what is no period stays as written. */
function dueBy(written: string, year: string | null): string {
  const folded = fold(written).replace(/\s+/g, ' ').trim()
  const years = /^(?:giai đoạn )?(\d{4}) ?[-–] ?(\d{4})$/u.exec(folded)
  if (years !== null) return `${years[1]}/${years[2]}`
  const bare = /^\d{4}$/.test(folded) ? `năm ${folded}` : folded
  return deadlineIn(bare, year) ?? deadlineIn(`trong ${bare}`, year) ?? written.replace(/\s+/g, ' ').trim()
}
