import { expect, test } from 'vitest'
import { bodyOf } from '../../src/content/body.ts'
import { createSiteStore, NoContentError } from '../../src/content/site-store.ts'
import { now, reportText, smallSite, told } from '../helpers/content.ts'
import { trialFolder } from '../helpers/folder.ts'

const clock = () => now
const settings = smallSite['site.yaml'] ?? ''
const people = smallSite['people.yaml'] ?? ''

test('a change on disk is a new site, and the old one stays as it was', async () => {
  const folder = trialFolder()
  const store = await createSiteStore({ folder: folder.path, clock })
  const before = store.current()
  folder.write('reports/nulage.md', reportText({ title: 'title: Ny rubrik' }))
  const after = await store.reload()
  expect(store.current()).toBe(after)
  expect(after.reports[0]?.title).toBe('Ny rubrik')
  expect(before.reports[0]?.title).toBe('Nuläge')
})

test('a file that breaks keeps its last good version, and the others follow the disk', async () => {
  const folder = trialFolder()
  const store = await createSiteStore({ folder: folder.path, clock })
  folder.write(
    'reports/nulage.md',
    reportText({ date: 'date: 2021-02-30', title: 'title: Ny rubrik' }),
  )
  folder.write('pages/om.md', '---\ntitle: Om oss\n---\n')
  const site = await store.reload()
  expect(told(site)).toEqual(['reports/nulage.md:4:7 datum-finns-inte'])
  expect(site.reports[0]?.title).toBe('Nuläge')
  expect(site.pages[0]?.title).toBe('Om oss')

  const again = await store.reload()
  expect(told(again), 'as long as it is broken').toEqual(told(site))
  expect(again.reports[0]?.title).toBe('Nuläge')

  folder.write('reports/nulage.md', reportText({ title: 'title: Ny rubrik' }))
  const mended = await store.reload()
  expect(told(mended)).toEqual([])
  expect(mended.reports[0]?.title).toBe('Ny rubrik')
})

test('a changed text with a fault in its body keeps its last good version', async () => {
  const folder = trialFolder()
  const store = await createSiteStore({ folder: folder.path, clock })
  folder.write('reports/nulage.md', reportText({}, '## Ett\n\n[hit](javascript:alert(1))'))
  const site = await store.reload()
  expect(site.problems.map(({ line, code }) => [line, code])).toEqual([[10, 'farlig-lank']])
  const [report] = site.reports
  if (report === undefined) throw new Error('no report')
  expect(bodyOf(site, report).plainText).toContain('Brödtext')
})

test('a file that cannot be read any more keeps its last good version', async () => {
  const folder = trialFolder()
  const store = await createSiteStore({ folder: folder.path, clock })
  folder.write('reports/nulage.md', Buffer.from([0xff, 0xfe, 0x00]))
  const site = await store.reload()
  expect(told(site)).toEqual(['reports/nulage.md:1:1 inte-utf-8'])
  expect(site.reports).toHaveLength(1)
})

test('a file that is removed is gone', async () => {
  const folder = trialFolder()
  const store = await createSiteStore({ folder: folder.path, clock })
  folder.remove('reports/nulage.md')
  const site = await store.reload()
  expect(site.reports).toEqual([])
  expect(told(site)).toEqual([])
})

test('a line taken out of people.yaml takes no report with it', async () => {
  const folder = trialFolder()
  const store = await createSiteStore({ folder: folder.path, clock })
  folder.write('people.yaml', people.replace('redaktionen:', 'redaktorerna:'))
  const site = await store.reload()
  expect(told(site)).toContain('reports/nulage.md:5:11 okand-person')
  expect(site.reports).toHaveLength(1)
  expect(Object.keys(site.people)).toEqual(['redaktionen'])
})

test('settings that break keep their last good version', async () => {
  const folder = trialFolder()
  const store = await createSiteStore({ folder: folder.path, clock })
  folder.write('site.yaml', settings.replace('name: Provplatsen', 'name: [Provplatsen'))
  const site = await store.reload()
  expect(told(site)).toEqual(['site.yaml:1:7 parentes-saknas'])
  expect(site.settings.name.sv).toBe('Provplatsen')
})

test('content that vanishes leaves the last good site in place', async () => {
  const folder = trialFolder()
  const store = await createSiteStore({ folder: folder.path, clock })
  const before = store.current()
  for (const name of ['reports', 'projects', 'pages']) folder.remove(name)
  await expect(store.reload()).rejects.toThrow(NoContentError)
  expect(store.current()).toBe(before)
  folder.remove('.')
  await expect(store.reload()).rejects.toThrow()
  expect(store.current()).toBe(before)
})

test('a first start without a single good text is refused, with the list', async () => {
  const broken = '---\ntitle: A\n---\n'
  const folder = trialFolder({
    'pages/om.md': broken,
    'projects/lyftet.md': undefined,
    'reports/nulage.md': 'Utan front matter.',
  })
  const refusal = await createSiteStore({ folder: folder.path, clock }).catch(
    (error: unknown) => error,
  )
  expect(refusal).toBeInstanceOf(NoContentError)
  expect(told(refusal as NoContentError)).toEqual([
    'pages/om.md:2:8 for-kort',
    'reports/nulage.md:1:1 front-matter-saknas',
  ])
})

test('readings that are asked for at once come one after the other', async () => {
  const folder = trialFolder()
  const store = await createSiteStore({ folder: folder.path, clock })
  folder.write('reports/nulage.md', reportText({ title: 'title: Ny rubrik' }))
  const sites = await Promise.all([store.reload(), store.reload(), store.reload()])
  expect(sites.map((site) => site.reports[0]?.title)).toEqual([
    'Ny rubrik',
    'Ny rubrik',
    'Ny rubrik',
  ])
  expect(store.current()).toBe(sites[2])
})
