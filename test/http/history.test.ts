import { afterAll, beforeAll, expect, test } from 'vitest'
import { join } from 'node:path'
import { createHistories, type Histories } from '../../src/content/history/histories.ts'
import { historyPlaceOf } from '../../src/content/history/history-place.ts'
import { createSiteStore } from '../../src/content/site-store.ts'
import { createTestApp, type TestApp, testNow } from '../helpers/app.ts'
import { createRepository, type Repository } from '../helpers/repository.ts'
import { reportText, smallContent } from '../helpers/small-content.ts'

let repository: Repository
let app: TestApp
let content: string

beforeAll(async () => {
  repository = createRepository()
  content = join(repository.folder, 'content')
  for (const [file, text] of Object.entries(smallContent)) repository.write(`content/${file}`, text)
  const save = (day: string, file: string, text: string) => {
    repository.write(`content/reports/${file}`, text)
    repository.commit(`${day}T10:00:00Z`)
  }
  save('2026-01-02', 'maj.md', reportText({ body: 'Hemligt utkast.', more: 'draft: true' }))
  save('2026-01-03', 'maj.md', reportText({ body: 'Vi är tre kurser in, och 2 < 3.' }))
  save('2026-02-03', 'maj.md', reportText({ body: 'Vi är fyra kurser in, och 2 < 3.' }))
  save('2026-02-03', 'maj.en.md', reportText({ title: 'Where things stand', body: 'All is well.' }))
  save('2026-02-04', 'utkast.md', reportText({ title: 'Ett utkast', more: 'draft: true' }))
  app = await createTestApp({ content, histories: await historiesOf() })
})

afterAll(async () => {
  await app.close()
  repository.close()
})

async function historiesOf(): Promise<Histories> {
  const place = await historyPlaceOf({ folder: content, environment: process.env })
  if (place === undefined) throw new Error('no history')
  return createHistories(
    () => place,
    () => testNow,
  )
}

test('a reader sees what changed, and hears it too', async () => {
  const { status, text } = await app.visit.get('/nyheter/maj/andringar')
  expect(status).toBe(200)
  expect(text).toContain('<h1>Ändringar i texten</h1>')
  expect(text).toContain('<time datetime="2026-02-03T11:00:00+01:00">3 februari 2026</time>')
  expect(text.replace(/<[^>]*>/g, '')).toContain(
    'Vi är  borttaget: tre tillagt: fyra kurser in, och 2 &lt; 3.',
  )
  expect(text).toMatch(/<del>.*tre<\/del><ins>.*fyra<\/ins>/)
  expect(text).toContain('Den första versionen som finns sparad är från den 3 januari 2026.')
  expect(text).toContain('<meta name="robots" content="noindex">')
  expect(text).not.toContain('emligt')
})

test('the report leads there and back', async () => {
  const report = await app.visit.get('/nyheter/maj')
  expect(report.text).toContain('<a href="/nyheter/maj/andringar" rel="nofollow">')
  const { text } = await app.visit.get('/nyheter/maj/andringar')
  expect(text).toContain('<a href="/nyheter/maj">Läget i maj</a>')
})

test('a text that has not changed says so, in its own language', async () => {
  const { text } = await app.visit.get('/en/news/maj/changes')
  expect(text).toContain('The text has not changed since it was published.')
})

test('what is no published report has no history', async () => {
  expect((await app.visit.get('/nyheter/utkast/andringar')).status).toBe(404)
  expect((await app.visit.get('/nyheter/finns-inte/andringar')).status).toBe(404)
  const redirect = await app.visit.get('/Nyheter/maj/andringar/')
  expect(redirect.status).toBe(301)
  expect(redirect.headers['location']).toBe('/nyheter/maj/andringar')
})

test('a site under no version control has no such page, and no link to it', async () => {
  const plain = await createTestApp({ content })
  expect((await plain.visit.get('/nyheter/maj/andringar')).status).toBe(404)
  expect((await plain.visit.get('/nyheter/maj')).text).not.toContain('andringar')
  await plain.close()
})

test('a git that fails or hangs keeps one reader waiting, and no other', async () => {
  const store = await createSiteStore({ folder: content, clock: () => testNow })
  const histories = await historiesOf()
  const failing = await createTestApp({
    store,
    histories: { ...histories, read: () => Promise.reject(new Error('git log: trasigt')) },
  })
  const failed = await failing.visit.get('/nyheter/maj/andringar')
  expect(failed.status).toBe(503)
  expect(failed.headers['retry-after']).toBe('30')
  expect(JSON.stringify(failing.logged)).toContain('reports/maj.md')
  await failing.close()

  const hanging = await createTestApp({
    store,
    histories: { ...histories, read: () => new Promise(() => undefined) },
  })
  const slow = hanging.visit.get('/nyheter/maj/andringar').then(({ status }) => status)
  expect((await hanging.visit.get('/nyheter/maj')).status).toBe(200)
  expect(await slow).toBe(503)
  await hanging.close()
})
