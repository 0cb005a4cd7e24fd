import { posix } from 'node:path'
import { shortHash } from '../base/hash.ts'
import { onceForEach } from '../base/once-for-each.ts'
import { formatOf } from '../i18n/format.ts'
import type { Body } from '../markdown/body.ts'
import type { LinkedFile, MarkdownContext } from '../markdown/context.ts'
import { renderMarkdown } from '../markdown/markdown.ts'
import type { Entry } from './entry.ts'
import type { MediaFile } from './media.ts'
import { pictureSourcesOf } from './pictures.ts'
import type { Site } from './site.ts'

/**
 * The rendered text of an entry: made when it is first asked for, then kept, over changes of other
 * texts too.
 */
export function bodyOf(site: Site, entry: Entry): Body {
  const bodies = bodiesOf(site)
  const known = bodies.get(entry)
  if (known !== undefined) return known
  const body = renderMarkdown(entry.markdown.toString(), contextOf(site, entry))
  bodies.set(entry, body)
  return body
}

type Bodies = WeakMap<Entry, Body>

const bodiesOfSites = new WeakMap<Site, Bodies>()
/** Of the site that was asked last: the next one mostly differs in a text or two. */
let latest: { readonly surroundings: string; readonly bodies: Bodies } | undefined

function bodiesOf(site: Site): Bodies {
  const known = bodiesOfSites.get(site)
  if (known !== undefined) return known
  const surroundings = surroundingsOf(site)
  if (latest?.surroundings !== surroundings) latest = { surroundings, bodies: new WeakMap() }
  bodiesOfSites.set(site, latest.bodies)
  return latest.bodies
}

/** All that a text is rendered from besides itself: an entry that did not change is the same one. */
function surroundingsOf({ settings, services, measures, glossary, media }: Site): string {
  return JSON.stringify([settings, services, measures, glossary, hashOf(media)])
}

const hashOf = onceForEach((media: Site['media']) => {
  const files = [...media.values()].map(({ file, url, type, size, pixels }) => [
    file,
    url,
    type,
    size,
    pixels,
  ])
  return shortHash(JSON.stringify(files), 22)
})

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
