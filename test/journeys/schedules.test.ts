import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildSite } from '../../src/content/build-site.ts'
import type { Site } from '../../src/content/site.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { contentFrom } from '../helpers/content.ts'
import {
  hasCome,
  isEnglishAt,
  isHeldBack,
  isListedAt,
  keyOf,
  momentsOf,
  reportAt,
  type Schedule,
  type ScheduledSite,
  scheduledSites,
  textsOf,
  twinAt,
} from '../helpers/schedules.ts'
import { createSharedCache, type Seen, type SharedCache } from '../helpers/shared-cache.ts'

const [runs, size] = [84, 12]
let site: Site
let app: TestApp
let cache: SharedCache
beforeAll(async () => {
  site = siteOf({ timeZone: 'Europe/Stockholm', schedules: [] })
  const current = () => site
  app = await createTestApp({ store: { current, reload: () => Promise.resolve(site) } })
  cache = createSharedCache(app.port)
})
afterAll(async () => {
  cache.close()
  await app.close()
})

it('a thousand random schedules show nothing early and nothing late, through every cache', async () => {
  let [tried, held] = [0, 0]
  await fc.assert(
    fc.asyncProperty(scheduledSites(size), async (scheduled) => {
      site = siteOf(scheduled)
      cache.clear()
      const faulty = new Set(site.problems.map(({ file }) => file))
      for (const [index, schedule] of scheduled.schedules.entries()) {
        expect(faulty.has(`reports/rapport-${keyOf(index)}.md`)).toBe(isHeldBack(schedule))
        held += Number(isHeldBack(schedule))
      }
      let before = 0
      for (const { now, index } of visitsOf(scheduled)) {
        // Readers' clocks are not set back with the server's.
        if (now < before) cache.clear()
        before = now
        app.setTime(now)
        await visit(scheduled, index, now)
      }
      tried += scheduled.schedules.length
    }),
    { numRuns: runs, endOnFailure: true },
  )
  expect(tried).toBeGreaterThanOrEqual(1000)
  expect(held).toBeGreaterThan(20)
  expect(held).toBeLessThan(tried / 2)
  // The caches were asked in earnest: each of the three ways was taken again and again.
  expect(cache.counts.fresh).toBeGreaterThan(100)
  expect(cache.counts.unchanged).toBeGreaterThan(100)
  expect(cache.counts.whole).toBeGreaterThan(1000)
}, 180_000)

function siteOf(scheduled: ScheduledSite): Site {
  return buildSite(contentFrom(textsOf(scheduled)), { now: Date.UTC(2026, 0, 1) })
}

/**
 * Just before a change of each report and at its very moment, in the order of time; then the clock
 * set back. Of every other report it is the publication, of the rest each kind in turn.
 */
function visitsOf({ schedules }: ScheduledSite): { now: number; index: number }[] {
  const changes = schedules.flatMap((schedule, index) => {
    const moments = momentsOf(schedule)
    const moment = index % 2 === 0 ? schedule.publish.moment : moments[turn % moments.length]
    return moment === undefined ? [] : [{ moment, index }]
  })
  const visits = changes.flatMap(({ moment, index }) => [
    ...(index % 3 === 0 ? [{ now: moment - 20_000, index }] : []),
    { now: moment - 1, index },
    { now: moment, index },
  ])
  return [...visits.sort((a, b) => a.now - b.now), ...visits.slice(0, 1)]
}

interface List {
  readonly path: string
  /** Whether all that are listed stand here, by their titles or only by their addresses. */
  readonly names: 'titles' | 'addresses' | 'some'
}

const lists: readonly List[] = [
  { path: '/', names: 'some' },
  { path: '/nyheter', names: 'some' },
  { path: '/nyheter?projekt=lyftet', names: 'some' },
  { path: '/projekt/lyftet', names: 'titles' },
  { path: '/projekt', names: 'some' },
  { path: '/feed.xml', names: 'titles' },
  { path: '/feed.json', names: 'titles' },
  { path: '/projekt/lyftet/feed.xml', names: 'titles' },
  { path: '/sitemap.xml', names: 'addresses' },
  { path: '/projekt/lyftet/participants.csv', names: 'addresses' },
  { path: '/projekt/lyftet/participants.json', names: 'addresses' },
  { path: '/sok?q=kvartalsl%C3%A4get', names: 'titles' },
  { path: '/sok?q=kvartalslaaget', names: 'some' },
  { path: '/rattelser', names: 'some' },
  { path: '/en', names: 'some' },
  { path: '/en/news', names: 'some' },
  { path: '/en/feed.json', names: 'some' },
]
let turn = 0

/** The report that changes, and in turn the lists: each list meets each kind of change. */
async function visit(scheduled: ScheduledSite, index: number, now: number): Promise<void> {
  const key = keyOf(index)
  const schedule = scheduled.schedules[index]
  if (schedule === undefined) throw new Error('no such schedule')
  const path = `/nyheter/rapport-${key}`
  await isAnswered(path, reportAt(schedule, now), scheduled, now, schedule, key)
  await isAnswered(`${path}/lattlast`, twinAt(schedule, now), scheduled, now, schedule, key)
  const english = isEnglishAt(schedule, now) ? 'visible' : 'missing'
  await isAnswered(`/en/news/rapport-${key}`, english, scheduled, now, schedule, key)
  const alias = await cache.see(`/gammal/${key}`, now)
  const visibility = reportAt(schedule, now)
  expect(alias.status).toBe({ visible: 301, gone: 410, missing: 404 }[visibility])

  for (let step = 0; step < 2; step += 1) {
    const list = lists[turn++ % lists.length]
    if (list === undefined) continue
    const seen = await cache.see(list.path, now)
    // Open data of nothing is no file.
    const isFile = list.path.includes('/participants.')
    const isThere = !isFile || scheduled.schedules.some((each) => isListedAt(each, now))
    expect(seen.status, `${list.path} at ${new Date(now).toISOString()}`).toBe(isThere ? 200 : 404)
    holdsNothingEarly(list.path, seen, scheduled, now, isListedAt)
    holdsAll(list, seen, scheduled, now)
  }
}

async function isAnswered(
  path: string,
  visibility: 'visible' | 'gone' | 'missing',
  scheduled: ScheduledSite,
  now: number,
  schedule: Schedule,
  key: string,
): Promise<void> {
  const seen = await cache.see(path, now)
  const where = `${path} at ${new Date(now).toISOString()}`
  expect(seen.status, where).toBe({ visible: 200, gone: 410, missing: 404 }[visibility])
  const own = seen.status === 200 ? seen : { ...seen, text: seen.text.replaceAll(path, '') }
  // A text that was withdrawn and is kept is seen at its own address, and nowhere else.
  holdsNothingEarly(where, own, scheduled, now, (each, at) =>
    each === schedule ? reportAt(each, at) === 'visible' : isListedAt(each, at),
  )
  if (visibility === 'gone')
    expect(seen.text, where).toContain(
      hasCome(schedule.withdrawn?.at, now) ? `qw${key}x` : 'Den tiden är slut',
    )
  if (visibility !== 'visible' || path !== `/nyheter/rapport-${key}`) return
  expect(seen.text.includes(`qw${key}x`), where).toBe(hasCome(schedule.withdrawn?.at, now))
  expect(seen.text.includes(`qc${key}x`), where).toBe(hasCome(schedule.correction, now))
  expect(seen.text.includes(`qu${key}x`), where).toBe(hasCome(schedule.update, now))
  const isUpdated = [schedule.correction, schedule.update].some((note) => hasCome(note, now))
  expect(seen.text.includes('Uppdaterad'), where).toBe(isUpdated)
}

/** Every word and address that tells of a report, wherever it stands in what was answered. */
function holdsNothingEarly(
  where: string,
  { text, location }: Seen,
  { schedules }: ScheduledSite,
  now: number,
  isSeen: (schedule: Schedule, now: number) => boolean,
): void {
  const shown = `${text} ${location}`
  const told: string[] = []
  for (const [, kind = '', key = ''] of shown.matchAll(/q([otecu])([a-z]{2})x/g))
    if (!mayBeTold(kind, key)) told.push(`q${kind}${key}x`)
  for (const [, news = '', key = '', twin] of shown.matchAll(
    /\/(nyheter|en\/news)\/rapport-([a-z]{2})(\/lattlast)?/g,
  ))
    if (!mayBeTold(news !== 'nyheter' ? 'e' : twin === undefined ? 'o' : 't', key))
      told.push(`/${news}/rapport-${key}${twin ?? ''}`)
  for (const [, number = ''] of withoutSpaces(shown).matchAll(/7000(\d{3})/g))
    if (!mayBeTold('o', keyOf(Number(number)))) told.push(`7000${number}`)
  expect(told, `${where} at ${new Date(now).toISOString()}`).toEqual([])

  function mayBeTold(kind: string, key: string): boolean {
    const schedule = schedules[indexOf(key)]
    if (schedule === undefined) return false
    switch (kind) {
      case 't':
        return twinAt(schedule, now) === 'visible'
      case 'e':
        return isEnglishAt(schedule, now)
      case 'c':
        return isSeen(schedule, now) && hasCome(schedule.correction, now)
      case 'u':
        return isSeen(schedule, now) && hasCome(schedule.update, now)
      default:
        return isSeen(schedule, now)
    }
  }
}

/** Nothing late: what is published stands in every list that shows all. */
function holdsAll({ path, names }: List, seen: Seen, scheduled: ScheduledSite, now: number): void {
  for (const [index, schedule] of scheduled.schedules.entries()) {
    const key = keyOf(index)
    if (!isListedAt(schedule, now)) continue
    const where = `${path} at ${new Date(now).toISOString()}`
    if (names === 'titles') expect(seen.text, where).toContain(`qo${key}x`)
    if (names === 'addresses') expect(seen.text, where).toContain(`/nyheter/rapport-${key}`)
    if (path === '/rattelser' && hasCome(schedule.correction, now))
      expect(seen.text, where).toContain(`qc${key}x`)
    if (path === '/sitemap.xml') {
      const changed = Math.max(
        ...[schedule.correction, schedule.update].map((note) =>
          hasCome(note, now) ? (note?.moment ?? 0) : 0,
        ),
      )
      if (changed > 0)
        expect(seen.text, where).toContain(
          `/nyheter/rapport-${key}</loc><lastmod>${new Date(changed).toISOString()}`,
        )
    }
  }
}

function indexOf(key: string): number {
  return (key.charCodeAt(0) - 97) * 26 + key.charCodeAt(1) - 97
}

function withoutSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]|&nbsp;/g, '')
}
