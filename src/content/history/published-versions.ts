import type { Instant } from '../../base/clock.ts'
import { roleOf } from '../content-file.ts'
import type { Report } from '../entry.ts'
import { entrySchemas, type EntrySchemas } from '../kinds.ts'
import { parseEntry } from '../parse-entry.ts'
import type { Site } from '../site.ts'
import { isReadable } from '../state.ts'
import type { FileVersion } from './file-versions.ts'

/** A report as readers had it from a moment on. */
export interface PublishedVersion {
  readonly report: Report
  readonly from: Instant
}

export interface PublishedVersions {
  /** Oldest first. */
  readonly versions: readonly PublishedVersion[]
  /** The text was away, and came back then; what stood before is not shown. */
  readonly backSince: Instant | undefined
}

/** A version with its text; undefined where it could not be read as one. */
export interface VersionText extends FileVersion {
  readonly text: string | undefined
}

/**
 * Which versions readers could see: no draft, and none that was replaced before its time came. A
 * text that was taken away begins anew when it comes back, so that what an editor had to remove
 * does not live on here. A version with a fault was never served: the one before it stood.
 */
export function publishedVersions(
  site: Site,
  report: Report,
  texts: readonly VersionText[],
  now: Instant,
): PublishedVersions {
  const stages = stagesOf(site, report, texts, now)
  let versions: PublishedVersion[] = []
  let isAway = false
  let backSince: Instant | undefined
  for (const [index, { committed, text }] of stages.entries()) {
    const until = stages[index + 1]?.committed ?? now + 1
    // Pushed together with the next one: nobody has seen it.
    if (until <= committed) continue
    const isBrokenOff = versions.length > 0 && !(text && isReadable(text, committed))
    isAway ||= isBrokenOff
    const from = Math.max(committed, text?.publishDate ?? committed)
    if (text === undefined || from >= until || !isReadable(text, from)) continue
    if (isAway) [versions, backSince] = [[], from]
    versions.push({ report: text, from })
    isAway = !isReadable(text, until - 1)
  }
  return { versions, backSince }
}

/** What was on the branch from a moment on; no text: it had been removed. */
interface Stage {
  readonly committed: Instant
  readonly text: Report | undefined
}

/** Oldest first, without versions that could not be served. */
function stagesOf(
  site: Site,
  report: Report,
  texts: readonly VersionText[],
  now: Instant,
): readonly Stage[] {
  const schemas = entrySchemas({ timeZone: site.settings.timeZone, now })
  const stages: Stage[] = []
  for (const version of texts.toReversed()) {
    // Clocks differ: a commit is never older than the one that it follows, nor of tomorrow.
    const committed = Math.min(Math.max(stages.at(-1)?.committed ?? -Infinity, version.at), now)
    const text = version.path === undefined ? undefined : parse(site, report, version, schemas)
    if (text !== undefined || version.path === undefined) stages.push({ committed, text })
  }
  return stages
}

function parse(
  site: Site,
  report: Report,
  { path = '', text }: VersionText,
  schemas: EntrySchemas,
): Report | undefined {
  if (text === undefined) return undefined
  const role = roleOf(path)
  if ('code' in role || role.role !== 'entry') return undefined
  const parsed = parseEntry(
    { path, bytes: Buffer.from(text) },
    role,
    schemas,
    site.settings.locales[0] ?? 'sv',
  )
  if (!('value' in parsed) || parsed.value.kind !== 'report') return undefined
  const { locale, edition } = parsed.value
  return locale === report.locale && edition === report.edition ? parsed.value : undefined
}
