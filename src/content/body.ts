import { posix } from 'node:path'
import { formatOf } from '../i18n/format.ts'
import type { Body } from '../markdown/body.ts'
import type { LinkedFile, MarkdownContext } from '../markdown/context.ts'
import { renderMarkdown } from '../markdown/markdown.ts'
import type { Entry } from './entry.ts'
import type { MediaFile } from './media.ts'
import { pictureSourcesOf } from './pictures.ts'
import type { Site } from './site.ts'

/** The rendered text of an entry: made when it is first asked for, then kept as long as its site. */
export function bodyOf(site: Site, entry: Entry): Body {
  const bodies = bodiesOfSites.get(site) ?? new WeakMap<Entry, Body>()
  bodiesOfSites.set(site, bodies)
  const known = bodies.get(entry)
  if (known !== undefined) return known
  const body = renderMarkdown(entry.markdown, contextOf(site, entry))
  bodies.set(entry, body)
  return body
}

const bodiesOfSites = new WeakMap<Site, WeakMap<Entry, Body>>()

/** What the text of an entry may refer to. */
export function contextOf(site: Site, entry: Entry): MarkdownContext {
  const { locale } = entry
  const format = formatOf(locale, site.settings.timeZone)
  return {
    locale,
    fileAt(reference) {
      const file = mediaAt(site.media, entry.file, reference)
      return file && linkedFileOf(file)
    },
    embedAt(address) {
      for (const { embedAt } of site.services) {
        const embed = embedAt?.(address)
        if (embed !== undefined) return embed
      }
      return undefined
    },
    figure(id) {
      const figures = entry.kind === 'report' ? entry.keyFigures : []
      const figure = figures.find(({ measure }) => measure === id)
      const measure = site.measures[id]
      if (figure === undefined || measure === undefined) return undefined
      return format.figure(figure.value, measure.decimals, figure.approximate)
    },
    glossary: glossaryIn(site, locale),
  }
}

/** A file beside the text, else one in the content folder; `reference` is as the editor wrote it. */
export function mediaAt(
  media: ReadonlyMap<string, MediaFile>,
  file: string,
  reference: string,
): MediaFile | undefined {
  const name = decoded(reference).normalize('NFC')
  const beside = posix.join(posix.dirname(file), name)
  return media.get(beside) ?? media.get(posix.join('.', name.replace(/^\/+/, '')))
}

function decoded(reference: string): string {
  try {
    return decodeURI(reference)
  } catch {
    return reference
  }
}

function linkedFileOf(file: MediaFile): LinkedFile {
  const { url, type, size } = file
  const picture = pictureSourcesOf(file)
  return picture === undefined ? { url, type, size } : { url, type, size, picture }
}

const glossaries = new WeakMap<Site, Map<string, MarkdownContext['glossary']>>()

function glossaryIn(site: Site, locale: Entry['locale']): MarkdownContext['glossary'] {
  const perLocale = glossaries.get(site) ?? new Map<string, MarkdownContext['glossary']>()
  glossaries.set(site, perLocale)
  const known =
    perLocale.get(locale) ??
    Object.values(site.glossary).map(({ term, expansion }) => ({
      term,
      expansion: expansion[locale],
    }))
  perLocale.set(locale, known)
  return known
}
