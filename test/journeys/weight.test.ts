import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedAt } from '../../src/content/published.ts'
import { locales } from '../../src/i18n/locale.ts'
import { pathOf } from '../../src/paths.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { askByWire } from '../helpers/wire.ts'

const now = Date.UTC(2026, 10, 23)
let app: TestApp

beforeAll(async () => {
  app = await createTestApp({ now })
})
afterAll(() => app.close())

it('asks 8 192 bytes and no script at all of whoever opens a start page, report or project', async () => {
  const paths = firstViews()
  expect(paths.length).toBeGreaterThan(20)
  for (const path of paths) {
    const page = await bytesOf(path)
    const html = brotliDecompressSync(page).toString()
    const [, stylesheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? []
    const all = page.byteLength + (await bytesOf(stylesheet)).byteLength
    expect(html).toContain('value="necessary"')
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/)
    expect(all, path).toBeLessThanOrEqual(8192)
  }
})

function firstViews(): string[] {
  const published = publishedAt(app.parts.store.current(), now)
  return locales.flatMap((locale) => [
    pathOf({ name: 'start', locale }),
    ...published.reports(locale).map(({ slug }) => pathOf({ name: 'report', locale, slug })),
    ...published.projects(locale).map(({ slug }) => pathOf({ name: 'project', locale, slug })),
  ])
}

async function bytesOf(path: string): Promise<Buffer> {
  const { headers, bytes } = await askByWire(app.port, path)
  expect(headers['content-encoding']).toBe('br')
  return bytes
}
