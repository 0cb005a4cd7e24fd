import { type JsonSchema, jsonSchemas } from '../../content/json-schemas.ts'
import { reportTemplate } from '../new/templates.ts'
import { fieldTable } from './field-table.ts'

/** Where the fields are told in words, with a mark where each table stands. */
export const contentDocument = 'docs/content.md'

/** Everything that follows from the schemas of the content, by path from the root of the project. */
export function schemaDocuments(readText: (path: string) => string): ReadonlyMap<string, string> {
  const schemas = Object.entries(jsonSchemas())
  const files = schemas.map(
    ([name, schema]) => [schemaPath(name), `${JSON.stringify(schema, undefined, 2)}\n`] as const,
  )
  const text = schemas.reduce(withTable, readText(contentDocument))
  return new Map([...files, [contentDocument, text], [snippets, snippetText()]])
}

/** What VS Code offers in an empty Markdown file of this project. */
const snippets = '.vscode/nulage.code-snippets'

function snippetText(): string {
  const body = reportTemplate({
    title: '${1:Titel}',
    day: '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
    author: '${2:redaktionen}',
    project: undefined,
  })
  const report = {
    scope: 'markdown',
    prefix: 'rapport',
    description: 'En ny rapport, som utkast',
    body: body.trimEnd().split('\n'),
  }
  return `${JSON.stringify({ Rapport: report }, undefined, 2)}\n`
}

export function schemaPath(name: string): string {
  return `docs/schemas/${name}.json`
}

/** Between `<!-- fält: report -->` and `<!-- /fält -->`. */
function withTable(text: string, [name, schema]: readonly [string, JsonSchema]): string {
  const opening = `<!-- fält: ${name} -->`
  const start = text.indexOf(opening)
  const end = text.indexOf('<!-- /fält -->', start)
  if (start === -1 || end === -1) throw new Error(`${contentDocument} has no place for ${opening}`)
  return `${text.slice(0, start)}${opening}\n\n${fieldTable(schema)}\n${text.slice(end)}`
}
