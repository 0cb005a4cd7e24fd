import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/content/entry.ts'
import { workAfterFirstAnswer } from '../../src/process/idle-work.ts'
import { warmSearch } from '../../src/search/search-index.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { pageOf, reportOf, siteOf } from '../helpers/site.ts'

let app: TestApp
let end: () => void = () => undefined

afterEach(async () => {
  end()
  await app.close()
})

/** A site that counts how many of its texts have been read. */
function countingSite(count: number) {
  const read = new Set<string>()
  const reports = Array.from({ length: count }, (_, index): Report => {
    const slug = `r-${index}`
    return {
      ...reportOf({ slug, publishDate: 0 }),
      get markdown() {
        read.add(slug)
        return Buffer.from('Kurser.')
      },
    }
  })
  const pages = [pageOf({ slug: 'om', title: 'Om webbplatsen' })]
  return { site: siteOf({ reports, pages }), read }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(5)
}

describe('the search index', () => {
  it('is begun when the first page has been answered, and again for a new site', async () => {
    const first = countingSite(30)
    let { site } = first
    const store = { current: () => site, reload: () => Promise.resolve(site) }
    app = await createTestApp({ store })
    end = workAfterFirstAnswer(app.server, [() => warmSearch(site)], app.parts.log)
    await wait(50)
    expect(first.read.size).toBe(0)
    await app.visit.get('/om').expect(200)
    await until(() => first.read.size === 30)

    const second = countingSite(20)
    site = second.site
    await until(() => second.read.size === 20)
  })

  it('is finished for a search that comes first, while others are answered', async () => {
    const { site, read } = countingSite(4_000)
    const store = { current: () => site, reload: () => Promise.resolve(site) }
    app = await createTestApp({ store })
    await app.visit.get('/om').expect(200)
    const answered: string[] = []
    const ask = (path: string) =>
      app.visit
        .get(path)
        .expect(200)
        .then(({ text }) => {
          answered.push(path)
          return text
        })
    const search = ask('/sok?q=kurser')
    await until(() => read.size > 100)
    expect(read.size).toBeLessThan(4_000)
    await ask('/om')
    expect(await search).toContain('<mark>Kurser</mark>')
    expect(answered).toEqual(['/om', '/sok?q=kurser'])
  })
})

it('work that fails is told in the log', async () => {
  app = await createTestApp()
  const failing = () => {
    throw new Error('no')
  }
  end = workAfterFirstAnswer(app.server, [failing], app.parts.log)
  await app.visit.get('/').expect(200)
  await until(() => JSON.stringify(app.logged).includes('work that could wait failed'))
})
