import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { schemaDocuments } from '../../src/commands/schemas/schema-documents.ts'
import { type JsonSchema, jsonSchemas, type SchemaName } from '../../src/content/json-schemas.ts'
import { problemsOf } from '../markdown/sample.ts'

const root = join(import.meta.dirname, '../..')
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const schemas = jsonSchemas()

test('the schemas and tables that are kept are those of the code (npm run schemas)', () => {
  const documents = schemaDocuments(textOf)
  expect(documents.size).toBe(11)
  for (const [path, text] of documents) expect(textOf(path), path).toBe(text)
  const kept = readdirSync(join(root, 'docs/schemas')).map((name) => `docs/schemas/${name}`)
  expect(kept.filter((path) => !documents.has(path))).toEqual([])
})

test('VS Code is told of a schema for each table, and of files that exist', () => {
  const settings = JSON.parse(textOf('.vscode/settings.json')) as {
    'yaml.schemas': Record<string, string>
  }
  const told = Object.entries(settings['yaml.schemas'])
  expect(told).toHaveLength(6)
  for (const [schema, file] of told) {
    expect(textOf(schema)).toContain('draft-07')
    expect(textOf(file)).not.toBe('')
  }
})

describe('the schemas take what the site takes', () => {
  test.each(['site', 'people', 'measures', 'glossary', 'redirects', 'policies'] as const)(
    '%s.yaml',
    (name) => {
      const values: unknown = parse(textOf(`content/${name}.yaml`))
      expect(faultsIn(name, values)).toEqual([])
    },
  )

  test.each([
    ['report', 'reports'],
    ['project', 'projects'],
    ['page', 'pages'],
  ] as const)('%s', (kind, folder) => {
    const files = readdirSync(join(root, 'content', folder), { recursive: true, encoding: 'utf8' })
    const texts = files.filter((file) => file.endsWith('.md'))
    expect(texts.length).toBeGreaterThan(3)
    for (const file of texts)
      expect(faultsIn(kind, frontMatter(textOf(`content/${folder}/${file}`))), file).toEqual([])
  })
})

test('and refuse what it refuses', () => {
  const report = frontMatter(textOf('content/reports/2021-05-nulage.md')) as object
  const wrong: readonly object[] = [
    { sumary: [] },
    { title: 'Nu' },
    { date: 'i maj' },
    { draft: 'ja' },
    { status: 'bra' },
    { authors: [] },
    { keyFigures: [{ measure: 'participants', value: 'cirka 400' }] },
  ]
  for (const change of wrong)
    expect(faultsIn('report', { ...report, ...change }), JSON.stringify(change)).not.toEqual([])
})

test('every field is described in Swedish', () => {
  const silent = Object.entries(schemas).flatMap(([name, schema]) => undescribed(schema, name))
  expect(silent).toEqual([])
})

test('each example of Markdown in the documentation is right', () => {
  const examples = [...textOf('docs/content.md').matchAll(/^```markdown\n(.*?)^```$/gms)]
  expect(examples.length).toBeGreaterThan(8)
  for (const [, example = ''] of examples) expect(problemsOf(example), example).toEqual([])
})

/** zod reads types, patterns and required keys again; conditions between keys it does not know. */
function faultsIn(name: SchemaName, values: unknown): unknown {
  const { error } = z.fromJSONSchema(withoutConditions(schemas[name])).safeParse(values)
  return error?.issues ?? []
}

function withoutConditions(schema: JsonSchema): JsonSchema {
  const conditions = new Set(['if', 'then', 'dependencies', 'oneOf'])
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => {
      const isOwnCondition = key === 'anyOf' && JSON.stringify(value).startsWith('[{"required"')
      return conditions.has(key) || isOwnCondition ? undefined : value
    }),
  ) as JsonSchema
}

function frontMatter(text: string): unknown {
  return parse(/^---\n(.*?)\n---$/ms.exec(text)?.[1] ?? '')
}

function undescribed(schema: JsonSchema, path: string): string[] {
  const { properties = {}, items, additionalProperties } = schema
  const inner = [items, additionalProperties].filter(
    (each) => typeof each === 'object' && !Array.isArray(each),
  ) as JsonSchema[]
  return [
    ...inner.flatMap((each) => undescribed(each, path)),
    ...Object.entries(properties as Record<string, JsonSchema>).flatMap(([key, field]) => [
      ...(/\p{Ll}.*\.$/u.test(field.description ?? '') ? [] : [`${path}.${key}`]),
      ...undescribed(field, `${path}.${key}`),
    ]),
  ]
}
