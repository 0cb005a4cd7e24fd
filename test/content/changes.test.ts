import { renameSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { bodyOf } from '../../src/content/body.ts'
import { publishedAt } from '../../src/content/published.ts'
import { createSiteStore } from '../../src/content/site-store.ts'
import { now, reportText } from '../helpers/content.ts'
import { trialFolder } from '../helpers/folder.ts'

const clock = () => now

function textOf(number: number, title: string): string {
  const description = `description: Rapport nummer ${number}, med en beskrivning som är lång nog för regeln.`
  return reportText({ title: `title: ${title}`, description })
}

async function start() {
  const folder = trialFolder()
  folder.write('reports/ett.md', textOf(1, 'Ett'))
  folder.write('reports/tva.md', textOf(2, 'Två'))
  const store = await createSiteStore({ folder: folder.path, clock })
  const titles = () => store.current().reports.map(({ title }) => title)
  return { folder, store, titles }
}

describe('after a change of one text', () => {
  test('the others are the same objects, and are not rendered again', async () => {
    const { folder, store } = await start()
    const before = store.current()
    const bodies = before.reports.map((report) => bodyOf(before, report))
    folder.write('reports/ett.md', textOf(1, 'Nytt'))
    const after = await store.reload()
    expect(after.reports.map((report, index) => report === before.reports[index])).toEqual(
      before.reports.map(({ slug }) => slug !== 'ett'),
    )
    for (const [index, report] of after.reports.entries())
      if (report.slug !== 'ett') expect(bodyOf(after, report)).toBe(bodies[index])
  })

  test('the revision is another, and the old one comes back with the old text', async () => {
    const { folder, store } = await start()
    const { revision } = store.current()
    folder.write('reports/ett.md', textOf(1, 'Nytt'))
    expect((await store.reload()).revision).not.toBe(revision)
    folder.write('reports/ett.md', textOf(1, 'Ett'))
    expect((await store.reload()).revision).toBe(revision)
  })

  test('it is seen although size and second are the same', async () => {
    const { folder, store, titles } = await start()
    for (const title of ['Aaa', 'Bbb', 'Ccc', 'Ddd']) {
      folder.write('reports/ett.md', textOf(1, title))
      await store.reload()
      expect(titles()).toContain(title)
    }
  })
})

test('without a change the site is the same', async () => {
  const { store } = await start()
  const before = store.current()
  expect(await store.reload()).toBe(before)
})

describe('where it is known what has changed', () => {
  test('only that is read', async () => {
    const { folder, store, titles } = await start()
    folder.write('reports/ett.md', textOf(1, 'Nytt ett'))
    folder.write('reports/tva.md', textOf(2, 'Nytt två'))
    await store.reload(new Set(['reports/ett.md']))
    expect(titles()).toContain('Nytt ett')
    expect(titles()).toContain('Två')
    await store.reload()
    expect(titles()).toContain('Nytt två')
  })

  test('a new text is found, a removed one is gone, and what editors’ programs leave is not read', async () => {
    const { folder, store, titles } = await start()
    folder.write('reports/tre.md', textOf(3, 'Tre'))
    folder.write('reports/.tre.md.swp', 'ett utkast')
    await store.reload(new Set(['reports/tre.md', 'reports/.tre.md.swp']))
    expect(titles()).toContain('Tre')
    folder.remove('reports/tre.md')
    await store.reload(new Set(['reports/tre.md']))
    expect(titles()).not.toContain('Tre')
    expect(store.current().problems).toEqual([])
  })

  test('a copy that is put beside a text and renamed to it is no reason to read the others', async () => {
    const { folder, store, titles } = await start()
    folder.write('reports/ett.md~', textOf(1, 'Nytt ett'))
    folder.write('reports/tva.md', textOf(2, 'Nytt två'))
    renameSync(`${folder.path}/reports/ett.md~`, `${folder.path}/reports/ett.md`)
    await store.reload(new Set(['reports/ett.md~', 'reports/ett.md']))
    expect(titles()).toContain('Nytt ett')
    expect(titles()).toContain('Två')
  })

  test('a folder that comes or goes is read with what is in it', async () => {
    const { folder, store, titles } = await start()
    folder.write('reports/tre/index.md', textOf(3, 'Tre'))
    await store.reload(new Set(['reports/tre']))
    expect(titles()).toContain('Tre')
    folder.remove('reports/tre')
    await store.reload(new Set(['reports/tre']))
    expect(titles()).not.toContain('Tre')
    folder.remove('images')
    expect((await store.reload(new Set(['images']))).media.size).toBe(0)
  })

  test('what is told while a reading is under way is read as well', async () => {
    const { folder, store, titles } = await start()
    folder.write('reports/ett.md', textOf(1, 'Nytt ett'))
    const first = store.reload(new Set(['reports/ett.md']))
    folder.write('reports/tva.md', textOf(2, 'Nytt två'))
    await Promise.all([first, store.reload(new Set(['reports/tva.md']))])
    expect(titles()).toEqual(expect.arrayContaining(['Nytt ett', 'Nytt två']))
  })
})

test('a thousand changes leave nothing behind in memory', async () => {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  const held = async () => {
    // What is let go in one turn may be cleared away in the background, and counted in the next.
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      collect()
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const { folder, store } = await start()
  const paragraph = 'En mening om hur det går, och så en till som säger samma sak. '.repeat(5)
  const sites: WeakRef<object>[] = []
  let early = 0
  for (let number = 0; number < 1_000; number += 1) {
    if (number === 200) early = await held()
    const text = `${number}. ${paragraph}\n\n`.repeat(60)
    folder.write('reports/ett.md', textOf(1, `Nummer ${number}`) + text)
    const site = await store.reload(new Set(['reports/ett.md']))
    expect(publishedAt(site, now).report('ett', 'sv')?.title).toBe(`Nummer ${number}`)
    for (const report of site.reports) bodyOf(site, report)
    sites.push(new WeakRef(site))
  }
  const late = await held()
  expect(sites.filter((site) => site.deref() !== undefined)).toHaveLength(1)
  // Each change wrote 20 kB: what kept only every tenth would be told.
  expect(late - early).toBeLessThan(800 * 2_000)
})
