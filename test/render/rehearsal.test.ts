import { describe, expect, it } from 'vitest'
import { createSiteStore, type SiteStore } from '../../src/content/site-store.ts'
import { readAssets } from '../../src/render/assets.ts'
import { createRehearse } from '../../src/render/rehearsal.ts'
import { createTemplates, type Templates } from '../../src/render/templates.ts'
import type { View } from '../../src/views/view.ts'
import { now, reportText } from '../helpers/content.ts'
import { trialFolder } from '../helpers/folder.ts'

const real = createTemplates('views')

/** A store that rehearses with templates of which one may fail. */
async function storeWith(sheetOf: Templates['sheetOf']) {
  const folder = trialFolder({ 'reports/nulage.md': reportText() })
  const rehearse = createRehearse({
    siteUrl: 'https://prov.example',
    templates: { ...real, sheetOf },
    assets: readAssets('public'),
    clock: () => now,
  })
  const store = await createSiteStore({ folder: folder.path, clock: () => now, rehearse })
  return { folder, store }
}

function titleIn(store: SiteStore): string | undefined {
  return store.current().reports[0]?.title
}

const after = reportText({ title: 'title: Ett nytt läge' })

describe('before a site takes the place of another', () => {
  it('a page of each kind has been rendered, in both languages', async () => {
    const seen = new Set<string>()
    const { folder, store } = await storeWith((view) => {
      seen.add(`${view.frame.locale} ${view.name}`)
      return real.sheetOf(view)
    })
    expect(seen.size).toBe(0)
    folder.write('reports/nulage.md', after)
    await store.reload()
    expect(titleIn(store)).toBe('Ett nytt läge')
    for (const name of ['start', 'reports', 'report', 'projects', 'project', 'search', 'cookies'])
      expect(seen).toContain(`sv ${name}`)
    for (const name of ['start', 'reports', 'projects', 'search', 'cookies'])
      expect(seen).toContain(`en ${name}`)
  })

  it.each(['start', 'report', 'project', 'reports'] as const)(
    'a broken page of the kind %s keeps the old site, and says which',
    async (name) => {
      let isBroken = true
      const { folder, store } = await storeWith((view: View) => {
        if (isBroken && view.name === name) throw new Error('the model lacks something')
        return real.sheetOf(view)
      })
      folder.write('reports/nulage.md', after)
      await expect(store.reload()).rejects.toThrow(/^\/\S* går inte att visa/)
      expect(titleIn(store)).toBe('Nuläge')

      isBroken = false
      await store.reload()
      expect(titleIn(store)).toBe('Ett nytt läge')
    },
  )
})
