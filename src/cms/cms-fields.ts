import type { JsonSchema } from '../content/json-schemas.ts'
import type { Named } from '../content/schema/scalars.ts'
import { sv } from '../i18n/messages/sv.ts'
import type { Choices } from './choices.ts'

/** One field of a form, as Sveltia CMS has it. */
export interface CmsField {
  readonly name: string
  readonly label: string
  readonly widget: string
  readonly required: boolean
  readonly i18n: boolean | 'duplicate'
  readonly hint?: string
  readonly [option: string]: unknown
}

/** The fields of a form, from what may be written. */
export function fieldsOf(schema: JsonSchema, choices: Choices): readonly CmsField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (!isSchema(field)) return []
    const { description } = field
    const widget = widgetOf(name, field, choices)
    const required = schema.required?.includes(name) === true
    return [
      {
        name,
        label: labels[name] ?? name,
        required,
        i18n: isText(widget) ? true : 'duplicate',
        ...(description === undefined ? {} : { hint: description }),
        ...widget,
        // A default is also given to files that lack the key: only where none may.
        ...(required && widget.widget === 'datetime' ? { default: '{{now}}' } : {}),
      },
    ]
  })
}

interface Widget {
  readonly widget: string
  readonly [option: string]: unknown
}

function widgetOf(name: string, schema: JsonSchema, choices: Choices): Widget {
  const { items, properties, type } = schema
  if (isSchema(items)) return listOf(name, schema, items, choices)
  if (properties !== undefined) return { widget: 'object', fields: fieldsOf(schema, choices) }
  if (schema.enum !== undefined) return { widget: 'select', options: schema.enum.map(asOption) }
  if (type === 'boolean') return { widget: 'boolean', default: false }
  if (type === 'number') return { widget: 'number', value_type: 'float' }
  if (type === 'integer') return { widget: 'number', value_type: 'int' }
  return textOf(name, schema, choices)
}

function listOf(name: string, list: JsonSchema, item: JsonSchema, choices: Choices): Widget {
  const size = {
    ...(list.minItems === undefined ? {} : { min: list.minItems }),
    ...(list.maxItems === undefined ? {} : { max: list.maxItems }),
  }
  const named = namedBy(item)
  if (named !== undefined && choices[named].length > 0)
    return { widget: 'select', multiple: true, options: choices[named], ...size }
  if (item.properties !== undefined)
    return { widget: 'list', fields: fieldsOf(item, choices), collapsed: true, ...size }
  const { widget, ...options } = textOf(name, item, choices)
  const field = { name: 'text', label: labels[name] ?? name, widget, ...options, required: true }
  return { widget: 'list', field, ...size }
}

function textOf(name: string, schema: JsonSchema, choices: Choices): Widget {
  const { format, pattern, minLength, maxLength } = schema
  const named = namedBy(schema)
  if (named !== undefined && choices[named].length > 0)
    return { widget: 'select', options: choices[named] }
  if (format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' }
  if (pattern?.includes('T') === true) return timeOf(name, pattern)
  if (pattern !== undefined)
    return { widget: 'string', pattern: [pattern, 'Så här får det inte skrivas.'] }
  const isLong = longTexts.has(name)
  return {
    widget: isLong ? 'text' : 'string',
    ...(minLength === undefined || minLength < 2 ? {} : { minlength: minLength }),
    ...(maxLength === undefined || maxLength >= 2000 ? {} : { maxlength: maxLength }),
  }
}

/** `date` is a day to most; what is published or removed at an hour is written out. */
function timeOf(name: string, pattern: string): Widget {
  if (name === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' }
  return { widget: 'string', pattern: [pattern, 'Skriv 2026-11-23, eller 2026-11-23T09:00.'] }
}

const longTexts = new Set(['description', 'statusText', 'summary', 'text', 'reason', 'alt'])

function isText({ widget }: Widget): boolean {
  return widget === 'string' || widget === 'text' || widget === 'list' || widget === 'object'
}

function asOption(value: unknown) {
  const text = String(value)
  return { label: values[text] ?? text, value: text }
}

function namedBy(schema: JsonSchema): Named | undefined {
  return (schema as { readonly named?: Named }).named
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const values: Readonly<Record<string, string>> = {
  ...sv.statuses,
  major: 'Stor: läsarna får veta',
  minor: 'Liten: visas inte',
  keep: 'Texten står kvar med ett besked',
  gone: 'Texten är borta',
  redirect: 'Adressen leder vidare',
  index: 'Ja',
  noindex: 'Nej',
}

const labels: Readonly<Record<string, string>> = {
  title: 'Titel',
  description: 'Beskrivning',
  date: 'Datum',
  draft: 'Utkast',
  authors: 'Författare',
  project: 'Projekt',
  summary: 'Kort om läget',
  publishDate: 'Publiceras',
  expiryDate: 'Tas bort',
  aliases: 'Gamla adresser',
  contact: 'Kontakt',
  topics: 'Ämnen',
  image: 'Bild',
  src: 'Fil',
  alt: 'Alt-text',
  decorative: 'Bara till prydnad',
  caption: 'Bildtext',
  credit: 'Vem som har gjort bilden',
  attachments: 'Bilagor',
  file: 'Fil',
  lang: 'Språk',
  note: 'Anmärkning',
  updates: 'Ändringar',
  type: 'Slag',
  corrections: 'Rättelser',
  text: 'Text',
  keyFigure: 'Nyckeltal',
  withdrawn: 'Tillbakadragen',
  reason: 'Skäl',
  replacedBy: 'Ersätts av',
  mode: 'Vad läsarna möter',
  reviewBy: 'Ses över',
  robots: 'Visas av sökmotorer',
  ignoreChecks: 'Kontroller som inte gäller',
  rule: 'Kontroll',
  period: 'Period',
  start: 'Första dagen',
  end: 'Sista dagen',
  status: 'Läge',
  statusText: 'Läget i ord',
  keyFigures: 'Nyckeltal',
  measure: 'Mått',
  value: 'Värde',
  approximate: 'Ungefärligt',
  startDate: 'Startar',
  endDate: 'Slutar',
  owner: 'Ansvarig',
  partners: 'Medverkande',
  funding: 'Finansiering',
  area: 'Område',
  aims: 'Mål',
  milestones: 'Milstolpar',
  id: 'Namn i adresser',
  done: 'Nådd',
  measures: 'Mål för nyckeltal',
  target: 'Mål',
  by: 'Senast',
  baseline: 'Från början',
}
