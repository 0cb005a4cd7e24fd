import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser } from '../helpers/browser.ts'

/** Each request that reached the statistics server. */
let asked: { readonly url: string; readonly body: string; readonly referer: string }[] = []
let browser: Browser
let site: Server
let statistics: Server

beforeAll(async () => {
  statistics = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      asked.push({ url: request.url ?? '', body, referer: request.headers.referer ?? '' })
      response.setHeader('content-type', 'text/javascript').end('globalThis.hasLoaded = true')
    })
  })
  site = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname.endsWith('.js'))
      response
        .setHeader('content-type', 'text/javascript')
        .end(readFileSync(new URL(`../../public/js${pathname}`, import.meta.url)))
    else response.setHeader('content-type', 'text/html').end(pageWith(searchParams))
  })
  await Promise.all([listening(site), listening(statistics)])
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  for (const server of [site, statistics]) {
    server.close()
    server.closeAllConnections()
  }
})

beforeEach(() => {
  asked = []
})

function pageWith(query: URLSearchParams): string {
  const address = `http://127.0.0.1:${portOf(statistics)}/`
  return `<!doctype html><html lang="sv"><title>Sök: hemligt</title>
    <script src="/${query.get('script') ?? ''}" defer data-url="${address}" data-site-id="7"
      data-domain="example.se" data-cookies="${query.get('cookies') ?? 'false'}"></script>`
}

/** Opens a page that starts statistics, by way of a link from a page with a query. */
async function visit(script: string, cookies: string, prepare?: (page: Page) => Promise<unknown>) {
  const page = await browser.newPage()
  await prepare?.(page)
  const origin = `http://localhost:${portOf(site)}`
  const address = `${origin}/nyheter/2021-05?script=${script}&cookies=${cookies}&q=hemligt#hemligt`
  await page.goto(address, { referer: `${origin}/sok?q=hemligt` })
  return page
}

function commandsOf(page: Page): Promise<unknown> {
  return page.evaluate(() => (globalThis as unknown as { _paq: unknown })._paq)
}

describe('the start of Matomo', () => {
  test('tells the path and nothing of what was searched for', async () => {
    const page = await visit('matomo.js', 'false')
    await page.waitForFunction('globalThis.hasLoaded')
    const origin = `http://localhost:${portOf(site)}`
    expect(await commandsOf(page)).toEqual([
      ['setTrackerUrl', `http://127.0.0.1:${portOf(statistics)}/matomo.php`],
      ['setSiteId', '7'],
      ['setCustomUrl', `${origin}/nyheter/2021-05`],
      ['setReferrerUrl', origin],
      ['setDocumentTitle', '/nyheter/2021-05'],
      ['disableBrowserFeatureDetection'],
      ['disableCookies'],
      ['trackPageView'],
    ])
    expect(asked.map(({ url }) => url)).toEqual(['/matomo.js'])
    await page.close()
  })

  test('lets Matomo keep cookies where the editors have said so', async () => {
    const page = await visit('matomo.js', 'true')
    await page.waitForFunction('globalThis.hasLoaded')
    const commands = JSON.stringify(await commandsOf(page))
    expect(commands).toContain('setCookieSameSite')
    expect(commands).not.toContain('disableCookies')
    await page.close()
  })
})

describe('the start of Plausible', () => {
  test('tells the path and nothing of what was searched for', async () => {
    const page = await visit('plausible.js', 'false')
    await expect.poll(() => asked.length).toBe(1)
    const origin = `http://localhost:${portOf(site)}`
    expect(asked[0]?.url).toBe('/api/event')
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      name: 'pageview',
      url: `${origin}/nyheter/2021-05`,
      domain: 'example.se',
      referrer: origin,
    })
    expect(asked[0]?.referer).not.toContain('hemligt')
    await page.close()
  })
})

describe.each(['matomo.js', 'plausible.js'])(
  'a page with %s that is made ready unseen',
  (script) => {
    test('is counted when someone looks at it, and not before', async () => {
      const page = await visit(script, 'false', (opened) =>
        opened.addInitScript(() => {
          Object.defineProperty(document, 'prerendering', { value: true })
        }),
      )
      await page.waitForLoadState('networkidle')
      expect(asked).toEqual([])
      await page.evaluate(() => document.dispatchEvent(new Event('prerenderingchange')))
      await expect.poll(() => asked.length).toBe(1)
      await page.close()
    })
  },
)

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, () => {
      resolve()
    })
  })
}
