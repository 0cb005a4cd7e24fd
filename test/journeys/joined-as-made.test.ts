import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { type Variant, variants } from '../../src/consent/variant.ts'
import { type Notice, notices, type Visitor } from '../../src/consent/visitor.ts'
import type { Entry } from '../../src/content/entry.ts'
import { readSite } from '../../src/content/read-site.ts'
import { pathOfEntry } from '../../src/content/redirection.ts'
import type { Site } from '../../src/content/site.ts'
import { changesOf } from '../../src/content/state.ts'
import { createEmbedTokens } from '../../src/http/embed-token.ts'
import { createFindPage, type Found } from '../../src/http/find-page.ts'
import { locales } from '../../src/i18n/locale.ts'
import { pathOf } from '../../src/paths.ts'
import { readAssets } from '../../src/render/assets.ts'
import { noPageCache } from '../../src/render/page-cache.ts'
import { createTemplates, type Sheet, type Templates } from '../../src/render/templates.ts'
import type { ViewContext } from '../../src/views/answer.ts'
import { testNow, testSecret } from '../helpers/app.ts'
import { consentIn } from '../helpers/trial.ts'

const assets = readAssets('public')
const templates = createTemplates('views')
const embedTokens = createEmbedTokens({ secrets: () => [testSecret], clock: () => testNow })
const findPageWith = (parts: Templates) =>
  createFindPage({ templates: parts, pageCache: noPageCache, embedTokens })

let versions: readonly [Site, Site]
let addresses: readonly string[]
let moments: readonly number[]
beforeAll(async () => {
  const site = await readSite('content', { now: testNow })
  const [first, ...others] = site.reports
  if (first === undefined) throw new Error('there are no reports')
  versions = [site, { ...site, reports: [{ ...first, title: 'En annan rubrik' }, ...others] }]
  const entries: readonly Entry[] = [...site.reports, ...site.projects, ...site.pages]
  addresses = [...new Set([...entries.map(pathOfEntry), ...ownAddresses])]
  const changes = entries.flatMap(changesOf).flatMap((moment) => [moment - 1, moment])
  moments = [...changes, testNow]
  expect(addresses.length).toBeGreaterThan(50)
  expect(moments.length).toBeGreaterThan(50)
})

it('a page joined from what is kept is the one that is made from nothing', () => {
  const counted = countJoined(templates)
  const findPage = findPageWith(counted.templates)
  const seen = { pages: 0, others: 0 }
  fc.assert(
    fc.property(fc.array(stays(), { minLength: 8, maxLength: 8 }), (walk) => {
      for (const { now, version, visits } of walk)
        for (const { address, visitor } of visits) {
          const context = contextOf(version, now, visitor)
          const joined = findPage(context, { url: address, headers: {} })
          const made = findPageWith(templates)(
            { ...context, site: { ...context.site } },
            { url: address, headers: {} },
          )
          expect(told(joined), JSON.stringify({ address, now, visitor })).toEqual(told(made))
          if (joined.kind === 'page') seen.pages += 1
          else seen.others += 1
        }
    }),
    { numRuns: 25, endOnFailure: true },
  )
  expect(counted.joined()).toBeGreaterThan(500)
  expect(seen.pages).toBeGreaterThan(2 * counted.joined())
  expect(seen.others).toBeGreaterThan(100)
}, 120_000)

/** With a count of the sheets that came a second time. */
function countJoined({ sheetOf, pageOf }: Templates) {
  const sheets = new WeakSet<Sheet>()
  let joined = 0
  const counting: Templates = {
    sheetOf,
    pageOf(sheet, notice) {
      if (sheets.has(sheet)) joined += 1
      sheets.add(sheet)
      return pageOf(sheet, notice)
    },
  }
  return { templates: counting, joined: () => joined }
}

const ownAddresses = locales.flatMap((locale) => [
  ...(['start', 'reports', 'projects', 'search', 'cookies', 'receipt'] as const).map((name) =>
    pathOf({ name, locale }),
  ),
  pathOf({ name: 'corrections', locale }),
  pathOf({ name: 'glossary', locale }),
  ...['?amne=utbildning', '?topic=utbildning', '?ar=2025', '?sida=2', '?amne=finns-inte'].map(
    (query) => pathOf({ name: 'reports', locale }) + query,
  ),
])

/** It counts days, in Stockholm. */
const counting = '/projekt/exempelprojekt-grona-lager'
const midnights = ['2025-03-01T00:00:00+01:00', '2026-06-02T00:00:00+02:00'].flatMap((text) => {
  const midnight = Date.parse(text)
  return [midnight - 1, midnight]
})

/** Visits to a few addresses at one moment, again and again. */
interface Stay {
  readonly now: number
  readonly version: 0 | 1
  readonly visits: readonly { readonly address: string; readonly visitor: Visitor }[]
}

function stays(): fc.Arbitrary<Stay> {
  const visitor = fc
    .tuple(fc.constantFrom(...variants), fc.constantFrom(...notices))
    .map(([variant, notice]) => visitorOf(variant, notice))
  const visits = fc
    .uniqueArray(fc.constantFrom(...addresses), { minLength: 3, maxLength: 3 })
    .chain((few) =>
      fc.array(fc.record({ address: fc.constantFrom(...few, counting), visitor }), {
        minLength: 25,
        maxLength: 25,
      }),
    )
  return fc.record({
    now: fc.oneof(fc.constantFrom(...moments), fc.constantFrom(...midnights)),
    version: fc.constantFrom(0, 1),
    visits,
  })
}

/** `added` names what is new to this visitor: never the same twice. */
function visitorOf(variant: Variant, notice: Notice): Visitor {
  const consent = consentIn(variant)
  if (notice !== 'added' || consent.state === 'undecided') return { consent, notice }
  return {
    consent: { ...consent, pending: consent.statistics ? ['thirdParty'] : ['statistics'] },
    notice,
    agreedTo: { statistics: 'aaaaaa', thirdParty: 'bbbbbb' },
  }
}

function contextOf(version: 0 | 1, now: number, visitor: Visitor): ViewContext {
  const site = versions[version]
  return {
    site,
    now,
    siteUrl: 'https://prov.example',
    visitor,
    asset: (name) => assets.addressOf(name, site.settings.accent),
  }
}

/** All but since when the site is served, which is another for one that was made just now. */
function told(found: Found): unknown {
  if (found.kind !== 'page') return found
  const { page, ...others } = found
  const { representation, until } = page
  const { hash, type } = representation
  return { ...others, until, hash, type, text: String(representation.bytesIn('identity')) }
}
