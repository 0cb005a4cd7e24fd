import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Clock, Instant } from '../../base/clock.ts'
import { createTurns } from '../../base/turns.ts'
import type { Report } from '../entry.ts'
import type { Site } from '../site.ts'
import { readBlobs } from '../sources/git-objects.ts'
import { differenceOf, type Passage } from './difference.ts'
import { type FileVersion, type HistoryPlace, readFileVersions } from './file-versions.ts'
import { passagesOf, type ReportPart, reportParts } from './passages.ts'
import { publishedVersions, type PublishedVersion, type VersionText } from './published-versions.ts'

/** What changed in a report since it was first published. */
export interface ReportHistory {
  /** When the first version that is known was published; undefined: none is known. */
  readonly first: Instant | undefined
  /** Newest first. */
  readonly changes: readonly Change[]
  /** The clone begins in the middle of the report's life. */
  readonly isShallow: boolean
  /** There are more versions than are looked at. */
  readonly isCut: boolean
  /** The text was away, and came back then; what stood before is not shown. */
  readonly backSince: Instant | undefined
}

/** From one published version to the next. */
export interface Change {
  readonly from: Instant
  readonly parts: readonly { readonly part: ReportPart; readonly passages: readonly Passage[] }[]
}

/** What has been read of history: looked up while a page is made, read before. */
export interface HistoryLookup {
  readonly historyOf: (site: Site, report: Report) => ReportHistory | undefined
}

export interface Histories extends HistoryLookup {
  /** Rejects when git does. */
  readonly read: (site: Site, report: Report) => Promise<ReportHistory>
}

/** Remembered as long as their site. Two are read at a time, whoever asks for a thousand. */
export function createHistories(place: () => HistoryPlace, clock: Clock): Histories {
  const known = new WeakMap<Site, Map<Report, ReportHistory>>()
  const underWay = new WeakMap<Report, Promise<ReportHistory>>()
  const inTurn = createTurns(2)

  async function readAndKeep(site: Site, report: Report): Promise<ReportHistory> {
    const history = await inTurn(() => readHistory(place(), site, report, clock()))
    const ofSite = known.get(site) ?? new Map<Report, ReportHistory>()
    known.set(site, ofSite.set(report, history))
    return history
  }

  return {
    historyOf: (site, report) => known.get(site)?.get(report),
    async read(site, report) {
      const kept = known.get(site)?.get(report)
      if (kept !== undefined) return kept
      const running = underWay.get(report) ?? readAndKeep(site, report)
      underWay.set(report, running)
      try {
        return await running
      } finally {
        underWay.delete(report)
      }
    },
  }
}

async function readHistory(
  place: HistoryPlace,
  site: Site,
  report: Report,
  now: Instant,
): Promise<ReportHistory> {
  const { versions: files, isShallow, isCut } = await readFileVersions(place, report.file)
  const texts = await readTexts(place, files)
  const { versions, backSince } = publishedVersions(site, report, texts, now)
  const changes = await changesBetween(site, versions)
  return { first: versions[0]?.from, changes, isShallow, isCut, backSince }
}

/** As large as a text may be when it is served. */
const largest = 256 * 1024
const decoder = new TextDecoder('utf-8', { fatal: true })

async function readTexts(
  { git }: HistoryPlace,
  versions: readonly FileVersion[],
): Promise<readonly VersionText[]> {
  const ids = [
    ...new Set(versions.filter(({ path }) => path !== undefined).map(({ blob }) => blob)),
  ]
  const texts = new Map<string, string | undefined>()
  let pieces: Buffer[] = []
  let size = 0
  for await (const { index, bytes, isLast } of readBlobs(git, ids)) {
    size += bytes.byteLength
    if (size <= largest) pieces.push(Buffer.from(bytes))
    if (!isLast) continue
    texts.set(ids[index] ?? '', size > largest ? undefined : textIn(Buffer.concat(pieces)))
    pieces = []
    size = 0
  }
  return versions.map((version) => ({ ...version, text: texts.get(version.blob) }))
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** One comparison after the other, with room for requests in between. */
async function changesBetween(
  site: Site,
  versions: readonly PublishedVersion[],
): Promise<readonly Change[]> {
  const changes: Change[] = []
  for (const [index, { report, from }] of versions.entries()) {
    const before = versions[index - 1]?.report
    if (before === undefined) continue
    const parts: Change['parts'][number][] = []
    for (const part of reportParts) {
      const passages = differenceOf(passagesOf(site, before, part), passagesOf(site, report, part))
      if (passages.length > 0) parts.push({ part, passages })
      await letOthersRun()
    }
    if (parts.length > 0) changes.unshift({ from, parts })
  }
  return changes
}
