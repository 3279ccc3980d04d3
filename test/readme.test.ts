import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tables } from '../pipeline/tables.ts'

const readme = readFileSync('README.md', 'utf8')
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)

test('every table has its section, every column its line there, and no other', () => {
  for (const [name, { columns }] of Object.entries(tables)) {
    const section = new RegExp(`^### \`${name}\`.*?\\n(.*?)(?=^##)`, 'ms').exec(readme)?.[1] ?? ''
    const described = section
      .split('\n')
      .filter(line => line.startsWith('- '))
      .flatMap(line => [...line.matchAll(/(?:^- |, |; )`([a-z0-9_]+)`(?=[,:])/g)].map(match => match[1]))
    expect([name, [...new Set(described)].sort()]).toEqual([name, Object.keys(columns).sort()])
  }
})

test('commands that the README names are there', () => {
  const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(match => match[1]!)
  expect(named.filter(name => !scripts.includes(name))).toEqual([])
})

test('files that the README names are there', () => {
  const named = [
    ...[...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(match => match[1]!),
    ...[...readme.matchAll(/`((?:pipeline|models|corpus|test)\/[\w./-]*)`/g)].map(match => match[1]!),
  ]
  expect(named.filter(path => !existsSync(path))).toEqual([])
})
