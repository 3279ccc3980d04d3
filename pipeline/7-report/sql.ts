/**
 * `npm run sql -- "select …"`: asks the tables of a run with DuckDB (an optional dependency). Each table is a
 * view of its name; Parquet where `--parquet` has written it, else CSV.
 */
import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inColumns } from '../run/columns.ts'
import { csvCell } from '../run/csv.ts'
import { type ColumnType, type TableName, tables } from '../tables.ts'

const USAGE = `npm run sql -- "select …" [--tables DIR] [--csv]

  --tables DIR   the output folder of a run; reports/ unless said otherwise
  --csv          the answer as CSV

Views: ${Object.keys(tables).join(', ')}
`

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  utf8: 'VARCHAR',
  int32: 'INTEGER',
  float64: 'DOUBLE',
  bool: 'BOOLEAN',
  date: 'DATE',
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The statement that makes a table's view, or null where the run has not written the table. */
export function viewOf(name: TableName, folder: string): string | null {
  const { file, columns } = tables[name]
  const parquet = join(folder, 'parquet', `${file}.parquet`)
  if (existsSync(parquet)) return `create view ${name} as select * from read_parquet(${quote(parquet)})`
  const csv = join(folder, `${file}.csv`)
  if (!existsSync(csv)) return null
  const types = Object.entries<{ type: ColumnType }>(columns).map(
    ([column, { type }]) => `${quote(column)}: '${SQL_TYPES[type]}'`,
  )
  const options = `header = true, delim = ',', quote = '"', escape = '"', nullstr = '', max_line_size = 100000000`
  return `create view ${name} as select * from read_csv(${quote(csv)}, ${options}, columns = {${types.join(', ')}})`
}

/** The answer to a question over the tables of a run. Throws Error with DuckDB's message. */
export async function ask(
  question: string,
  folder: string,
): Promise<{ columns: string[]; rows: string[][] }> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const name of Object.keys(tables) as TableName[]) {
    const view = viewOf(name, folder)
    if (view) await connection.run(view)
  }
  const reader = await connection.runAndReadAll(question)
  const rows = reader.getRows().map(row => row.map(value => (value === null ? '' : String(value))))
  connection.closeSync()
  return { columns: reader.columnNames(), rows }
}

/** Columns as wide as their cells, cut at 60 characters. */
function layOut(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cut = (text: string): string => {
    const line = text.replace(/\s+/g, ' ')
    return line.length > 60 ? `${line.slice(0, 59)}…` : line
  }
  return inColumns([columns, ...rows].map(row => row.map(cut))).join('\n')
}

async function main(): Promise<number> {
  let call: { values: { tables?: string; csv?: boolean; help?: boolean }; positionals: string[] }
  try {
    call = parseArgs({
      options: { tables: { type: 'string' }, csv: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`)
    return 2
  }
  if (call.values.help) {
    process.stdout.write(USAGE)
    return 0
  }
  const question = call.positionals.join(' ').trim()
  const folder = resolve(call.values.tables ?? 'reports')
  if (question === '') {
    process.stderr.write(`no question\n\n${USAGE}`)
    return 2
  }
  if (!existsSync(join(folder, 'documents.csv'))) {
    process.stderr.write(`${folder}: no tables there; run \`npm start -- PATH --out ${folder}\` first\n`)
    return 2
  }
  try {
    const { columns, rows } = await ask(question, folder)
    process.stdout.write(
      call.values.csv
        ? [columns, ...rows].map(row => `${row.map(csvCell).join(',')}\r\n`).join('')
        : `${layOut(columns, rows)}\n(${rows.length} rows)\n`,
    )
    return 0
  } catch (error) {
    const missing = (error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND'
    process.stderr.write(
      missing
        ? 'SQL needs the optional package @duckdb/node-api: npm install @duckdb/node-api\n'
        : `${(error as Error).message}\n`,
    )
    return missing ? 2 : 1
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await main()
