import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, testNow } from '../helpers/app.ts'

const second = 1000
// In Stockholm it is 12:00:30, and the report is published at 12:01.
const now = testNow + 30 * second
const address = '/nyheter/2026-06-kommande'
let folder: string
let app: TestApp
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(fileURLToPath(new URL('../../content', import.meta.url)), folder, { recursive: true })
  writeFileSync(
    join(folder, 'reports/2026-06-kommande.md'),
    `---
title: Kommande rapport
description: En rapport som publiceras av sig själv en minut efter klockan tolv en dag i juni.
date: 2026-06-01
publishDate: 2026-06-01T12:01
expiryDate: 2026-06-01T12:02
authors: [webbredaktionen]
---

Text.
`,
  )
  app = await createTestApp({ content: folder, now: testNow - 7200 * second })
  expect(app.parts.store.current().problems).toEqual([])
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

describe('a report that is published at a set time', () => {
  it('is nowhere before it, and no cache is told to keep a page past it', async () => {
    app.setTime(now)
    await app.visit.get(address).expect(404)
    for (const path of ['/', '/nyheter', '/feed.xml', '/sitemap.xml']) {
      const { text, headers } = await app.visit.get(path).expect(200)
      expect(text).not.toContain('2026-06-kommande')
      expect(headers['cache-control']).toContain('max-age=30,')
    }
  })

  it('is there at its instant, whatever a browser has kept', async () => {
    app.setTime(now)
    const kept = (await app.visit.get('/nyheter')).headers
    app.setTime(now + 29_999)
    await app.visit
      .get('/nyheter')
      .set('If-None-Match', kept['etag'] ?? '')
      .expect(304)
    app.setTime(now + 30 * second)
    await app.visit.get(address).expect(200)
    for (const [name, value] of [
      ['If-None-Match', kept['etag']],
      ['If-Modified-Since', kept['last-modified']],
    ] as const) {
      const answer = await app.visit.get('/nyheter').set(name, value ?? '')
      expect(answer.status, name).toBe(200)
      expect(answer.text).toContain(address)
      expect(Date.parse(answer.headers['last-modified'] ?? '')).toBe(now + 30 * second)
    }
  })

  it('is gone when its time is over, with the reason, and out of the lists', async () => {
    app.setTime(now + 90 * second)
    const answer = await app.visit.get(address).expect(410)
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect((await app.visit.get('/nyheter')).text).not.toContain(address)
  })

  it('is not there yet when the clock is set back', async () => {
    app.setTime(now - 3600 * second)
    await app.visit.get(address).expect(404)
    const { text, headers } = await app.visit.get('/nyheter').expect(200)
    expect(text).not.toContain(address)
    expect(Date.parse(headers['last-modified'] ?? '')).toBeLessThanOrEqual(now - 3600 * second)
  })
})

describe('an old address', () => {
  it('leads to the new one, in whatever form it is asked for', async () => {
    app.setTime(now)
    for (const path of [
      '/rapporter/varen-2021',
      '/rapporter/varen-2021/',
      '/Rapporter/Varen-2021',
    ]) {
      const answer = await app.visit.get(path)
      expect(answer.status, path).toBe(301)
      expect(answer.headers['location']).toBe('/nyheter/2021-05-nulage')
    }
  })

  it('that is gone says why', async () => {
    const answer = await app.visit.get('/kalender').expect(410)
    expect(answer.text).toContain('Kalendern är nedlagd.')
  })
})

it('new content takes the place of the old whole, and the old pages go with it', async () => {
  app.setTime(now)
  const before = await app.visit.get('/om-webbplatsen').expect(200)
  rmSync(join(folder, 'pages/om-webbplatsen.md'))
  await app.visit.get('/om-webbplatsen').expect(200)
  await app.parts.store.reload()
  await app.visit.get('/om-webbplatsen').expect(404)
  expect(before.text).toContain('<h1')
})
