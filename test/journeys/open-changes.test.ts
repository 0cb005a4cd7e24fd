import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { reportText, type Texts } from '../helpers/content.ts'
import { trialFolder } from '../helpers/folder.ts'

const now = Date.parse('2026-06-01T12:00:00+02:00')
const address = '/nyheter/varen'

/** The small site with one more report, whose front matter has these lines. */
async function appWith(lines: Record<string, string>, more: Texts = {}): Promise<TestApp> {
  const description = 'description: Om våren i projektet, i en mening som är lång nog för regeln.'
  const report = reportText({ title: 'title: Våren', description, ...lines }, 'Vårens brödtext.')
  const folder = trialFolder({ 'reports/varen.md': report, ...more })
  utimesSync(join(folder.path, 'reports/varen.md'), now / 1000, now / 1000)
  const app = await createTestApp({ content: folder.path, now })
  onTestFinished(app.close)
  expect(app.parts.store.current().problems).toEqual([])
  return app
}

async function textAt(app: TestApp, path: string, status = 200): Promise<string> {
  return (await app.visit.get(path).expect(status)).text
}

const lastModifiedIn = (sitemap: string, path: string) =>
  sitemap.split(`${path}</loc>`)[1]?.match(/^<lastmod>([^<]+)/)?.[1]

describe('a change that readers should know of', () => {
  const updates =
    'updates: [{ date: 2021-06-01, note: Nytt avsnitt om hösten. }, { date: 2021-07-01, note: Ett komma., type: minor }]'

  it('is told on the page, dated in the feeds and in the sitemap; a small one is not', async () => {
    const app = await appWith({ updates })
    const page = await textAt(app, address)
    expect(page).toContain('Nytt avsnitt om hösten.')
    expect(page).not.toContain('Ett komma.')
    expect(page).toMatch(/Uppdaterad<\/dt> <dd><time datetime="2021-06-01[^"]*">1 juni 2021</)
    expect(page).toMatch(/"dateModified":"2021-06-01T00:00:00\+02:00"/)
    expect(await textAt(app, '/feed.xml')).toContain('<updated>2021-05-31T22:00:00.000Z</updated>')
    expect(lastModifiedIn(await textAt(app, '/sitemap.xml'), address)).toBe(
      '2021-05-31T22:00:00.000Z',
    )
  })

  it('is never taken from the time of a file, nor from a small change', async () => {
    const app = await appWith({
      updates: 'updates: [{ date: 2021-07-01, note: Ett komma., type: minor }]',
    })
    const page = await textAt(app, address)
    expect(page).not.toContain('Uppdaterad')
    expect(page).toMatch(/"dateModified":"2021-05-12T/)
    for (const path of ['/feed.xml', '/feed.json', '/sitemap.xml'])
      expect(await textAt(app, path), path).not.toMatch(/20(?:26|21-0[67])/)
  })
})

describe('a correction', () => {
  const lines = {
    period: 'period: { start: 2021-01-01, end: 2021-04-30 }',
    keyFigures: 'keyFigures: [{ measure: participants, value: 400 }]',
    corrections:
      'corrections: [{ date: 2021-06-05, text: Förut stod det 410., keyFigure: participants }, { date: 2021-06-07, text: Fel ort. }]',
  }

  it('stands above the text, with the figure that it is about, and makes the page updated', async () => {
    const page = await textAt(await appWith(lines), address)
    expect(page).toContain('Deltagare: Förut stod det 410.')
    expect(page.indexOf('Fel ort.')).toBeLessThan(page.indexOf('Deltagare: Förut'))
    expect(page.indexOf('Deltagare: Förut')).toBeLessThan(page.indexOf('Vårens brödtext'))
    expect(page).toMatch(/Uppdaterad<\/dt> <dd><time datetime="2021-06-07/)
    expect(page).toContain('"@type":"CorrectionComment"')
  })

  it('stands on the page of corrections and in its feeds, newest first', async () => {
    const app = await appWith(lines)
    const page = await textAt(app, '/rattelser')
    expect(page).toContain('href="/rattelser/feed.xml"')
    for (const text of [page, await textAt(app, '/rattelser/feed.xml')]) {
      expect(text).toContain('Deltagare: Förut stod det 410.')
      expect(text.indexOf('Fel ort.')).toBeLessThan(text.indexOf('Förut stod det 410.'))
    }
    const feed = JSON.parse(await textAt(app, '/rattelser/feed.json')) as {
      items: { id: string; url: string; title: string; date_published: string }[]
    }
    expect(
      feed.items.map(({ title, url, date_published }) => [title, url, date_published]),
    ).toEqual([
      ['Rättelse: Våren', `http://localhost:3000${address}`, '2021-06-06T22:00:00.000Z'],
      ['Rättelse: Våren', `http://localhost:3000${address}`, '2021-06-04T22:00:00.000Z'],
    ])
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(2)
    expect(await textAt(app, '/feed.xml')).toContain('Fel ort.')
    const sitemap = await textAt(app, '/sitemap.xml')
    expect(lastModifiedIn(sitemap, '/rattelser')).toBe('2021-06-06T22:00:00.000Z')
    expect(lastModifiedIn(sitemap, address)).toBe('2021-06-06T22:00:00.000Z')
    const figures = await textAt(app, '/en/corrections')
    expect(figures).not.toContain('Förut stod det')
  })

  it('of a project or a page is told in the same places', async () => {
    const withCorrection = (text: string) =>
      `---\ntitle: Något annat\ndescription: En beskrivning av något annat, lång nog för att regeln ska vara nöjd.\ncorrections: [{ date: 2021-06-05, text: ${text} }]\n---\n\nText.\n`
    const app = await appWith(
      {},
      {
        'pages/annat.md': withCorrection('Fel på sidan.'),
        'projects/annat.md': withCorrection('Fel i projektet.').replace(
          'En beskrivning',
          'En egen beskrivning',
        ),
      },
    )
    const all = await textAt(app, '/rattelser')
    for (const [path, text] of [
      ['/annat', 'Fel på sidan.'],
      ['/projekt/annat', 'Fel i projektet.'],
    ] as const) {
      expect(await textAt(app, path)).toContain(text)
      expect(all).toContain(text)
      expect(all).toContain(`href="${path}"`)
    }
  })
})

describe('a report that is withdrawn', () => {
  const withdrawn = (rest: string) => ({
    withdrawn: `withdrawn: { date: 2021-06-01, reason: Underlaget var fel., ${rest} }`,
  })
  const lists = ['/', '/nyheter', '/feed.xml', '/feed.json', '/sitemap.xml', '/sok?q=brödtext']

  async function standsInNoList(app: TestApp): Promise<void> {
    for (const path of lists) {
      const text = await textAt(app, encodeURI(path))
      expect(text.length, path).toBeGreaterThan(300)
      expect(text, path).not.toContain(address)
    }
  }

  it('and kept has its text, under a banner with the reason, and is not indexed', async () => {
    const app = await appWith(withdrawn('mode: keep, replacedBy: nulage'))
    const page = await textAt(app, address)
    expect(page).toContain('Underlaget var fel.')
    expect(page.indexOf('Underlaget var fel.')).toBeLessThan(page.indexOf('Vårens brödtext'))
    expect(page).toContain('<a href="/nyheter/nulage">Läs det som gäller i stället</a>')
    expect(page).toContain('<meta name="robots" content="noindex">')
    await standsInNoList(app)
  })

  it('and gone answers 410 with the reason, its old addresses too', async () => {
    const app = await appWith({ ...withdrawn('mode: gone'), aliases: 'aliases: [/gammal]' })
    for (const path of [address, '/gammal']) {
      const page = await textAt(app, path, 410)
      expect(page).toContain('Underlaget var fel.')
      expect(page).not.toContain('Vårens brödtext')
    }
    await standsInNoList(app)
  })

  it('and replaced leads to what applies', async () => {
    const app = await appWith(withdrawn('mode: redirect, replacedBy: nulage'))
    const { headers } = await app.visit.get(address).expect(301)
    expect(headers['location']).toBe('/nyheter/nulage')
    await standsInNoList(app)
  })

  it('is withdrawn as an easy-read text as well', async () => {
    const twin = reportText({ title: 'title: Våren, lätt', description: '' }, 'Lätt text.')
    const described = twin.replace(
      'authors',
      'description: Om våren i projektet med lätta ord, i en mening som räcker.\nauthors',
    )
    const app = await appWith(withdrawn('mode: keep'), { 'reports/varen.lattlast.md': described })
    const page = await textAt(app, `${address}/lattlast`)
    expect(page).toContain('Lätt text.')
    expect(page).toContain('Underlaget var fel.')
    expect(page).toContain('content="noindex"')
  })
})

describe('an address that was', () => {
  it('leads to the living text from an alias, and from redirects.yaml', async () => {
    const app = await appWith(
      { aliases: 'aliases: [/nyheter/gammal-var, /Arkiv/Våren.html]' },
      { 'redirects.yaml': `- { from: /kort, to: ${address} }\n` },
    )
    for (const path of ['/nyheter/gammal-var', '/Arkiv/V%C3%A5ren.html', '/kort', '/kort/']) {
      const { headers, status } = await app.visit.get(path)
      expect([status, headers['location']], path).toEqual([301, address])
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  it('says in both languages why it is gone', async () => {
    const app = await appWith(
      {},
      {
        'redirects.yaml':
          '- from: /kalender\n  gone: { sv: Kalendern är slut., en: The calendar is over. }\n- from: /en/calendar\n  gone: { sv: Kalendern är slut., en: The calendar is over. }\n',
      },
    )
    expect(await textAt(app, '/kalender', 410)).toContain('Kalendern är slut.')
    expect(await textAt(app, '/en/calendar', 410)).toContain('The calendar is over.')
  })

  it('of a text whose time is over says so', async () => {
    const app = await appWith({ expiryDate: 'expiryDate: 2022-01-01' })
    expect(await textAt(app, address, 410)).toContain('Den tiden är slut')
    expect(await textAt(app, '/nyheter')).not.toContain(address)
  })
})
