import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { variants } from '../../src/consent/variant.ts'
import { buildSite, type Content } from '../../src/content/build-site.ts'
import { contentFile } from '../../src/content/content-file.ts'
import { readContent } from '../../src/content/read-site.ts'
import type { Site } from '../../src/content/site.ts'
import { createPageCache, noPageCache, type PageCache } from '../../src/render/page-cache.ts'
import { createTestApp, type TestApp, testNow } from '../helpers/app.ts'
import { type ConsentCookies, consentCookiesOf } from '../helpers/consent-cookies.ts'

const minute = 60_000
const day = 1440 * minute
const noon = testNow - (testNow % day) + 10 * 60 * minute
const coming = '/nyheter/2026-06-kommande'

/** One site, asked twice: by a server that keeps pages, and by one that makes each anew. */
let site: Site
let sites: readonly Site[]
let keeping: TestApp
let making: TestApp
let hits = 0
let cookies: ConsentCookies

beforeAll(async () => {
  const content = await readContent('content')
  sites = [siteWith(content, 'Först stod det så.'), siteWith(content, 'Sedan stod det så.')]
  site = siteAt(0)
  const store = { current: () => site, reload: () => Promise.resolve(site) }
  keeping = await createTestApp({ store, now: noon, pageCache: counted(createPageCache(room)) })
  making = await createTestApp({ store, now: noon, pageCache: noPageCache })
  cookies = await consentCookiesOf(keeping)
  // Since when a site says what it says is told by its first visit: the walk never goes before it.
  for (const version of [1, 0]) {
    site = siteAt(version)
    await keeping.visit.get('/').expect(200)
  }
})

afterAll(async () => {
  agent.destroy()
  await keeping.close()
  await making.close()
})

it('no byte, header or status tells whether an answer was kept or made', async () => {
  let answers = 0
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 40, maxLength: 40 }), async (list) => {
      const tags = new Map<string, readonly string[]>()
      for (const step of list)
        switch (step.kind) {
          case 'edit':
            site = siteAt(step.version)
            break
          case 'wait':
            for (const app of [keeping, making]) app.setTime(step.until)
            break
          case 'visit': {
            const asked = headersOf(step, tags.get(step.path) ?? [])
            const kept = await answerOf(keeping, step, asked)
            expect(kept, JSON.stringify({ ...step, asked })).toEqual(
              await answerOf(making, step, asked),
            )
            const { etag = '' } = kept.headers
            tags.set(step.path, [...new Set([...(tags.get(step.path) ?? []), etag])])
            answers += 1
          }
        }
    }),
    { numRuns: 40 },
  )
  expect(answers).toBeGreaterThan(1000)
  expect(hits).toBeGreaterThan(answers / 8)
}, 120_000)

const room = { bytes: 16 * 1024 * 1024 }

function counted({ pageAt, ...others }: PageCache): PageCache {
  return {
    ...others,
    pageAt(...asked) {
      const page = pageAt(...asked)
      if (page !== undefined) hits += 1
      return page
    },
  }
}

function siteWith({ files, ...content }: Content, sentence: string): Site {
  const text = `---
title: Kommande rapport
description: En rapport som publiceras av sig själv en minut efter klockan tolv en dag i juni.
date: 2026-06-01
publishDate: 2026-06-01T12:01
expiryDate: 2026-06-03T12:00
authors: [webbredaktionen]
corrections:
  - { date: 2026-06-02T12:00, text: Rättat. }
---

${sentence}
`
  const path = 'reports/2026-06-kommande.md'
  const all = [...files, contentFile(path, Buffer.from(text))].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  )
  const built = buildSite({ ...content, files: all }, { now: noon })
  expect(built.problems).toEqual([])
  return built
}

function siteAt(version: number): Site {
  const found = sites[version]
  if (found === undefined) throw new Error('no such version')
  return found
}

const paths = [
  ...['/', '/en', '/nyheter', '/nyheter?sida=2', '/nyheter?sida=1', '/nyheter?projekt=finns-inte'],
  ...['/nyheter?amne=utbildning', '/en/news', '/nyheter/2021-05-nulage', '/en/news/2021-05-nulage'],
  ...['/nyheter/2021-05-nulage/lattlast', '/nyheter/2026-08-exempel-tva-ar', '/Nyheter/', '//'],
  ...['/nyheter/2026-08-exempel-tva-ar?kakor=sparat', '/nyheter/2021-05-nulage?utm_source=brev'],
  ...['/projekt', '/projekt/exempelprojekt-grona-lager', '/en/projects', '/projekt/finns-inte'],
  ...['/kakor', '/en/cookies', '/kakor?kakor=sparat', '/sok', '/sok?q=utbildning', '/rattelser'],
  ...['/om-webbplatsen', '/tillganglighet', '/feed.xml', '/sitemap.xml', '/robots.txt', '/readyz'],
  ...[coming, coming, coming, `${coming}?kakor=sparat`, `${coming}/lyssna`, '/%e5', '/finns-inte'],
]

const encodings = [undefined, 'gzip, deflate, br', 'gzip', 'br;q=0.1, gzip', 'identity;q=0', '*']

const visits = fc.record({
  kind: fc.constant('visit'),
  path: fc.constantFrom(...paths),
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD'),
  visitor: fc.constantFrom(...variants, ...variants, 'forged', 'doubled', 'misspelt', 'other'),
  optsOut: fc.boolean(),
  encoding: fc.constantFrom(...encodings),
  // Which of the validators that were given out for the address; most often none.
  known: fc.constantFrom(undefined, undefined, 'first', 'last', 'any', 'since'),
  isNavigation: fc.boolean(),
} as const)
type Visit = typeof visits extends fc.Arbitrary<infer V> ? V : never

const steps = fc.oneof(
  { weight: 12, arbitrary: visits },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('edit'), version: fc.constantFrom(0, 1) } as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait'),
      until: fc.constantFrom(
        ...[
          0,
          1,
          minute - 1,
          minute,
          minute + 1,
          30 * minute,
          day - 1,
          day,
          2 * day,
          181 * day,
        ].map((later) => noon + later),
      ),
    } as const),
  },
)

function headersOf(
  { visitor, optsOut, encoding, known, isNavigation }: Visit,
  tags: readonly string[],
): Readonly<Record<string, string>> {
  const cookie = cookieOf(visitor)
  const tag = { first: tags[0], last: tags.at(-1), any: '*' }[String(known)]
  return {
    host: 'localhost:3000',
    ...(cookie !== undefined && { cookie }),
    ...(optsOut && { 'sec-gpc': '1' }),
    ...(encoding !== undefined && { 'accept-encoding': encoding }),
    ...(tag !== undefined && { 'if-none-match': tag }),
    ...(known === 'since' && { 'if-modified-since': new Date(noon).toUTCString() }),
    ...(isNavigation && { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' }),
  }
}

function cookieOf(visitor: Visit['visitor']): string | undefined {
  const all = cookies.all ?? ''
  return {
    ...cookies,
    forged: `${all.slice(0, -3)}abc`,
    doubled: `${all}; ${cookies.necessary ?? ''}`,
    misspelt: all.replace('__Host-consent=', '__host-consent ='),
    other: `tema=mork; ${all}; _pk_id.1.1fff=1234`,
  }[visitor]
}

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  /** As they came, so that encodings are compared too. */
  readonly bytes: string
}

const agent = new Agent({ keepAlive: true })

function answerOf(
  { port }: TestApp,
  { path, method }: Visit,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ agent, port, host: '127.0.0.1', path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        // The hour of sending is Node's own; how long a connection is kept is another's question.
        const { date, connection, 'keep-alive': kept, ...rest } = response.headers
        expect([date, connection ?? kept]).not.toContain(undefined)
        const bytes = Buffer.concat(chunks).toString('base64')
        resolve({ status: response.statusCode, headers: rest, bytes })
      })
    })
      .on('error', reject)
      .end()
  })
}
