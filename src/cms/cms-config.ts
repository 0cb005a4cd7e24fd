import { entryKinds } from '../content/kinds.ts'
import { type JsonSchema, jsonSchemas } from '../content/json-schemas.ts'
import type { Site } from '../content/site.ts'
import { type CmsField, fieldsOf } from './cms-fields.ts'
import { type Choices, choicesOf } from './choices.ts'
import type { Repository } from './repository.ts'

/** What Sveltia CMS is told: github.com/sveltia/sveltia-cms, schema/sveltia-cms.json. */
export interface CmsConfig {
  readonly collections: readonly CmsCollection[]
  readonly [option: string]: unknown
}

interface CmsCollection {
  readonly name: string
  readonly fields: readonly CmsField[]
  readonly [option: string]: unknown
}

export interface CmsOptions {
  readonly site: Site
  /** Where the content is in its repository: empty, or ending with a slash. */
  readonly root: string
  /** Undefined: only a folder on the editor's own machine. */
  readonly repository: Repository | undefined
}

/** Forms for reports, projects and pages, made from the schemas that the files are read by. */
export function cmsConfigOf({ site, root, repository }: CmsOptions): CmsConfig {
  const { settings } = site
  const schemas = jsonSchemas()
  const choices = choicesOf(site)
  return {
    backend: backendOf(repository),
    app_title: `Redigera ${settings.name.sv}`,
    media_folder: `${root}images`,
    public_folder: 'images',
    i18n: {
      structure: 'multiple_files',
      locales: settings.locales,
      default_locale: settings.locales[0],
      omit_default_locale_from_file_path: true,
      initial_locales: 'default',
    },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
    output: {
      omit_empty_optional_fields: true,
      yaml: { quote: 'none', indent_sequences: true },
    },
    collections: entryKinds.map(({ kind, folder }) => ({
      ...words[kind],
      name: folder,
      folder: `${root}${folder}`,
      create: true,
      extension: 'md',
      format: 'yaml-frontmatter',
      identifier_field: 'title',
      // Also where there is one language: names of files then lose their dots as that language does.
      i18n: true,
      fields: formOf(schemas[kind], choices),
    })),
  }
}

const words = {
  report: {
    label: 'Rapporter',
    label_singular: 'Rapport',
    slug: '{{year}}-{{month}}-{{slug}}',
    sortable_fields: {
      fields: ['date', 'title'],
      default: { field: 'date', direction: 'descending' },
    },
    summary: '{{title}} ({{date}})',
  },
  project: { label: 'Projekt', label_singular: 'Projekt', slug: '{{slug}}' },
  page: { label: 'Sidor', label_singular: 'Sida', slug: '{{slug}}' },
} as const

/** As written: a form that sets text in its own way would not know our dialect of Markdown. */
const body: CmsField = {
  name: 'body',
  label: 'Text',
  widget: 'markdown',
  modes: ['raw'],
  required: false,
  i18n: true,
  hint: 'Markdown. Rubriker börjar med ##.',
}

/** The program asks for a service also where there is none to sign in at. */
const noService = { name: 'github', repo: 'lokal/mapp', branch: 'main', auth_methods: ['token'] }

function backendOf(repository: Repository | undefined): object {
  if (repository === undefined) return noService
  const { service, origin, name, branch } = repository
  const backend = { name: service, repo: name, branch }
  switch (service) {
    case 'github':
      return backend
    case 'gitlab':
      return { ...backend, base_url: origin, api_root: `${origin}/api/v4` }
    case 'gitea':
      return { ...backend, base_url: origin, api_root: `${origin}/api/v1` }
  }
}

/** What every text begins with, in the order of a form; the rest stands below the text. */
const first = [
  'title',
  'description',
  'date',
  'draft',
  'authors',
  'project',
  'period',
  'status',
  'statusText',
  'summary',
  'keyFigures',
]

function formOf(schema: JsonSchema, choices: Choices): readonly CmsField[] {
  // The language is told by the file's name.
  const fields = fieldsOf(schema, choices).filter(({ name }) => name !== 'lang')
  const above = first.flatMap((name) => fields.filter((field) => field.name === name))
  return [...above, body, ...fields.filter(({ name }) => !first.includes(name))]
}
