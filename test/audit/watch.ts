import type { BrowserContext, Frame, Page, Request, Response } from 'playwright-core'
import { createSightings, type Sighting, type SightingKind } from './sighting.ts'

/** Looks at all that a context does, page by page. */
export interface Watch {
  /** Opens a page, scrolls what is lazy into view, waits for it to be quiet, and looks around. */
  readonly visit: (path: string) => Promise<void>
  readonly result: () => Promise<WatchResult>
}

export interface WatchResult {
  readonly sightings: readonly Sighting[]
  readonly ownRequests: number
  /** Bytes of JavaScript that were received. */
  readonly scriptBytes: number
}

export interface WatchOptions {
  readonly context: BrowserContext
  readonly page: Page
  readonly origin: string
  /** Whether services may be at work, that take their time. */
  readonly isPatient: boolean
}

/** Begins with what the context has already, and sees everything from here on. */
export function createWatch({ context, page, origin, isPatient }: WatchOptions): Watch {
  const sightings = createSightings()
  const pending: Promise<unknown>[] = []
  let current = '/'
  let ownRequests = 0
  let scriptBytes = 0

  const see = (kind: SightingKind, address: string, name = nameOf(address)) => {
    sightings.add({ kind, page: current, host: hostOf(address), name })
  }

  context.on('request', (request: Request) => {
    const url = request.url()
    if (!/^https?:/.test(url)) return
    if (url.startsWith(`${origin}/`)) ownRequests += 1
    see('request', url)
    if (request.resourceType() === 'ping') see('beacon', url)
    if (request.resourceType() === 'script') see('script', url)
  })
  context.on('response', (response: Response) => {
    pending.push(readResponse(response).catch(() => undefined))
  })
  context.on('serviceworker', (worker) => {
    see('serviceWorker', worker.url())
  })
  page.on('websocket', (socket) => {
    see('socket', socket.url())
  })

  async function readResponse(response: Response): Promise<void> {
    const at = current
    const host = hostOf(response.url())
    for (const { name, value } of await response.headersArray()) {
      const header = name.toLowerCase()
      if (header === 'set-cookie' && !isRemoval(value))
        sightings.add({
          kind: 'cookie',
          page: at,
          host,
          name: value.slice(0, value.indexOf('=')).trim(),
        })
      if (header === 'content-security-policy' && response.url().startsWith(`${origin}/`))
        for (const allowed of value.match(/(?:https?|wss?):\/\/[^\s;,]+/g) ?? [])
          sightings.add({
            kind: 'permission',
            page: at,
            host: hostOf(allowed),
            name: nameOf(allowed),
          })
    }
    if (response.request().resourceType() === 'script')
      scriptBytes += (await response.body()).byteLength
  }

  async function lookAround(): Promise<void> {
    for (const { name, domain, expires } of await context.cookies())
      sightings.add({
        kind: 'cookie',
        page: current,
        host: ownHostFor(domain, origin),
        name,
        lasts: expires === -1 ? 0 : expires - Date.now() / 1000,
      })
    for (const frame of page.frames()) await lookInto(frame)
  }

  async function lookInto(frame: Frame): Promise<void> {
    const url = frame.url()
    if (frame.parentFrame() !== null) see('frame', url)
    const found = await frame.evaluate(storedAndHinted).catch(() => undefined)
    if (found === undefined) return
    for (const [kind, name] of found.stored) see(kind, url, name)
    for (const address of found.hints) see('hint', address)
    if (found.inlineScripts > 0) see('script', url, '(i sidan)')
  }

  return {
    async visit(path) {
      current = path
      await page.goto(origin + path, { waitUntil: 'load' })
      await page.evaluate(showEverything)
      // Without a script nothing begins later; services send when they please.
      if (isPatient) await page.waitForLoadState('networkidle')
      else await page.waitForTimeout(60)
      await lookAround()
    },
    async result() {
      // What is sent when a page is left.
      await page.goto('about:blank')
      await page.waitForTimeout(isPatient ? 500 : 200)
      await Promise.all(pending)
      return { sightings: sightings.all(), ownRequests, scriptBytes }
    },
  }
}

/** In the page: brings what loads lazily into view. */
async function showEverything(): Promise<void> {
  for (const element of document.querySelectorAll('iframe, img, video'))
    element.scrollIntoView({ behavior: 'instant' })
  scrollTo(0, document.documentElement.scrollHeight)
  await new Promise(requestAnimationFrame)
}

/** In a frame: what is stored under its origin, and what its elements name of other hosts. */
async function storedAndHinted() {
  const names = (kind: 'localStorage' | 'sessionStorage') =>
    Object.keys(globalThis[kind]).map((name) => [kind, name] as const)
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? '')
  const workers = await navigator.serviceWorker.getRegistrations()
  const addressed = [...document.querySelectorAll('link[href], a[ping]')].filter(
    (element) =>
      element.matches('a') ||
      /preconnect|prefetch|preload|prerender|stylesheet|icon/.test(
        element.getAttribute('rel') ?? '',
      ),
  )
  return {
    stored: [
      ...names('localStorage'),
      ...names('sessionStorage'),
      ...databases.map((name) => ['indexedDB', name] as const),
      ...(await caches.keys()).map((name) => ['cacheStorage', name] as const),
      ...workers.map(({ scope }) => ['serviceWorker', scope] as const),
    ],
    hints: addressed.map(
      (element) =>
        new URL(
          element.getAttribute('ping') ?? element.getAttribute('href') ?? '',
          document.baseURI,
        ).href,
    ),
    inlineScripts: [...document.scripts].filter(
      ({ src, type }) => src === '' && !type.includes('json'),
    ).length,
  }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : ''
}

function nameOf(address: string): string {
  return address.split(/[?#]/)[0] ?? ''
}

/** A cookie knows no port: what lies under the site's host is the site's. */
function ownHostFor(domain: string, origin: string): string {
  const { host, hostname } = new URL(origin)
  const bare = domain.replace(/^\./, '')
  return bare === hostname ? host : bare
}

function isRemoval(setCookie: string): boolean {
  const expires = /;\s*expires=([^;]+)/i.exec(setCookie)?.[1]
  return (
    /;\s*max-age=(?:0|-)/i.test(setCookie) ||
    (expires !== undefined && Date.parse(expires) < Date.now())
  )
}
