import { deepFreeze } from '../base/deep-freeze.ts'
import type { Locale } from '../i18n/locale.ts'
import type { ContentFile, FileRole } from './content-file.ts'
import type { Edition, Entry } from './entry.ts'
import {
  firstYamlLine,
  frontMatterValues,
  type SplitText,
  splitFrontMatter,
} from './front-matter.ts'
import type { EntrySchemas } from './kinds.ts'
import type { Flaw } from './fault.ts'
import { flawAt, type Parsed, parseYaml, salvage } from './parse-yaml.ts'
import { diagnoseYaml, type YamlDiagnosis } from './yaml-diagnosis.ts'

type EntryRole = Extract<FileRole, { role: 'entry' }>

export type ParsedEntry =
  | { readonly value: Entry }
  | {
      readonly flaws: readonly Flaw[]
      /** As far as it can be understood: for looking on, never for serving. */
      readonly salvaged?: Entry
    }

/** Reads an entry by itself; what it refers to is looked at when the site is built. */
export function parseEntry(
  { path, bytes }: Pick<ContentFile, 'path' | 'bytes'>,
  role: EntryRole,
  schemas: EntrySchemas,
  firstLocale: Locale,
): ParsedEntry {
  const split = splitFrontMatter(bytes)
  if ('code' in split) return { flaws: [split] }
  const parsed = parseFields(split, role.kind, schemas)
  const fields =
    'flaws' in parsed ? salvagedFields(parsed.written, role.kind, schemas) : parsed.value
  const { lang } = fields
  const entry = deepFreeze(
    entryOf(fields, {
      file: path,
      slug: role.slug,
      edition: role.edition,
      locale: role.locale ?? lang ?? firstLocale,
      markdown: split.markdown,
      markdownLine: split.markdownLine,
    }),
  )
  if ('flaws' in parsed) return { flaws: parsed.flaws, salvaged: entry }
  if (lang !== undefined && role.locale !== undefined && lang !== role.locale)
    return { flaws: [otherLanguage(split, lang, role.locale)], salvaged: entry }
  return { value: entry }
}

/** Everything that is wrong with the front matter of a text, with the place of each key and value. */
export function diagnoseFrontMatter(bytes: Buffer): YamlDiagnosis | undefined {
  const split = splitFrontMatter(bytes)
  return 'code' in split ? undefined : diagnoseYaml(split.yaml.toString(), firstYamlLine)
}

type Fields = Extract<ReturnType<typeof parseFields>, { value: unknown }>['value']

function parseFields(split: SplitText, kind: Entry['kind'], schemas: EntrySchemas) {
  const part = {
    text: () => split.yaml.toString(),
    firstLine: firstYamlLine,
    quickly: () => frontMatterValues(split),
  }
  switch (kind) {
    case 'report':
      return withKind(kind, parseYaml(schemas.report, part))
    case 'project':
      return withKind(kind, parseYaml(schemas.project, part))
    case 'page':
      return withKind(kind, parseYaml(schemas.page, part))
  }
}

function withKind<Kind extends string, Value>(
  kind: Kind,
  parsed: Parsed<Value>,
): Parsed<Value & { readonly kind: Kind }> {
  return 'flaws' in parsed
    ? parsed
    : { value: Object.assign(parsed.value as object, { kind }) as Value & { readonly kind: Kind } }
}

/** Nothing is said of key figures in the text of a report whose own could not be read. */
function salvagedFields(written: unknown, kind: Entry['kind'], schemas: EntrySchemas): Fields {
  const kept = salvage(schemas[kind].shape, written)
  const ignoreChecks =
    'keyFigures' in kept ? [] : [{ rule: 'okant-nyckeltal', reason: 'keyFigures is unreadable' }]
  return { ...emptyFields, ...kept, ignoreChecks, kind } as Fields
}

const emptyFields = {
  title: '',
  description: '',
  authors: [],
  aliases: [],
  topics: [],
  attachments: [],
  updates: [],
  corrections: [],
  summary: [],
  keyFigures: [],
  partners: [],
  funding: [],
  aims: [],
  milestones: [],
  measures: [],
  draft: false,
  robots: 'index',
}

interface Place {
  readonly file: string
  readonly slug: string
  readonly edition: Edition
  readonly locale: Locale
  readonly markdown: Buffer
  readonly markdownLine: number
}

function entryOf(fields: Fields, place: Place): Entry {
  const { file, slug, edition, locale, markdown, markdownLine } = place
  const { date = 0 } = fields
  // The shared keys first and one spread last: written in another order each entry gets a hidden
  // class of its own, and every look through ten thousand of them takes a hundred times as long.
  return {
    file,
    slug,
    edition,
    locale,
    markdown,
    markdownLine,
    date,
    publishDate: date,
    ...fields,
  }
}

function otherLanguage(split: SplitText, lang: Locale, suffix: Locale) {
  const fault = {
    code: 'sprak-motsager',
    message: `Filnamnet säger språket ${suffix}, men lang säger ${lang}.`,
    hint: 'Ta bort raden lang, eller ändra filnamnet.',
  }
  return flawAt(
    { path: ['lang'], part: 'value', fault },
    diagnoseYaml(split.yaml.toString(), firstYamlLine),
  )
}
