import { describe, expect, it, onTestFinished } from 'vitest'
import { runPreviewLink } from '../../src/commands/preview-link/run-preview-link.ts'
import { createPreviewTokens } from '../../src/http/preview-token.ts'
import { previewPathOf } from '../../src/paths.ts'
import { createTestApp, type TestApp, testSecret } from '../helpers/app.ts'
import { reportText, smallSite } from '../helpers/content.ts'
import { trialFolder, type TrialFolder } from '../helpers/folder.ts'

const now = Date.parse('2026-06-01T12:00:00+02:00')
const day = 86_400_000
const services = `statistics: { provider: matomo, url: 'https://statistik.example/', siteId: '7' }
thirdParty:
  - { provider: youtube }
`
const video =
  'Text.\n\n::video{url="https://www.youtube.com/watch?v=dQw4w9WgXcQ" title="En film" captions=yes}'

function described(title: string, lines: Record<string, string>, body?: string): string {
  const description = `description: Det här är ${title.toLowerCase()}, beskrivet i en mening av rätt längd.`
  return reportText({ title: `title: ${title}`, description, ...lines }, body)
}

interface Trial {
  readonly app: TestApp
  readonly folder: TrialFolder
  readonly secrets: string[]
}

async function trial(): Promise<Trial> {
  const folder = trialFolder({
    'site.yaml': `${smallSite['site.yaml'] ?? ''}${services}`,
    'reports/utkast.md': described('Ett utkast', { draft: 'draft: true' }, video),
    'reports/snart.md': described('Snart', { publishDate: 'publishDate: 2026-06-10T08:00' }),
    'reports/annat.md': described('Annat utkast', { draft: 'draft: true' }),
    'reports/utkast.en.md': described('A draft', { draft: 'draft: true' }),
  })
  const secrets = [testSecret]
  const app = await createTestApp({ content: folder.path, now, secrets: () => [...secrets] })
  onTestFinished(app.close)
  expect(app.parts.store.current().problems).toEqual([])
  return { app, folder, secrets }
}

const tokens = createPreviewTokens({ secrets: () => [testSecret], clock: () => now })
const linkTo = (file: string, days = 14, locale: 'sv' | 'en' = 'sv') =>
  previewPathOf(locale, tokens.issue(file, days))

describe('a link to a text that is not published', () => {
  it('shows it as it will be, with its state, kept by nobody and found by no search engine', async () => {
    const { app } = await trial()
    const link = linkTo('reports/utkast.md')
    const { text, headers } = await app.visit.get(link).expect(200)
    expect(text).toContain('<h1>Ett utkast</h1>')
    expect(text).toMatch(/Förhandsgranskning\.<\/strong> Utkast\. .*15 juni 2026 kl\. 12:00/)
    expect(text).toContain('<meta name="robots" content="noindex">')
    expect(headers['x-robots-tag']).toBe('noindex, nofollow')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['etag']).toBeUndefined()
    expect(text).not.toMatch(/rel="canonical"|application\/ld\+json|og:url/)
    const soon = await app.visit.get(linkTo('reports/snart.md')).expect(200)
    expect(soon.text).toContain('Publiceras 10 juni 2026 kl. 08:00.')
    const english = await app.visit.get(linkTo('reports/utkast.en.md', 3, 'en')).expect(200)
    expect(english.text).toMatch(/Preview\.<\/strong> Draft\./)
  })

  it('lets nothing else out: neither other drafts, nor this one anywhere else', async () => {
    const { app } = await trial()
    const before = await app.visit.get('/nyheter').expect(200)
    const preview = await app.visit.get(linkTo('reports/utkast.md')).expect(200)
    expect(preview.text).not.toMatch(/Annat utkast|>Snart</)
    const after = await app.visit.get('/nyheter').expect(200)
    expect(after.text).toBe(before.text)
    for (const path of ['/nyheter/utkast', '/en/news/utkast', '/nyheter/annat'])
      await app.visit.get(path).expect(404)
    for (const path of ['/feed.xml', '/sitemap.xml', '/sok?q=utkast'])
      expect((await app.visit.get(path)).text, path).not.toMatch(/Ett utkast|\/utkast/)
    expect((await app.visit.get('/robots.txt')).text).not.toContain('forhandsgranska')
  })

  it('asks about consent as every page does, and leads back to itself', async () => {
    const { app } = await trial()
    const link = linkTo('reports/utkast.md')
    const undecided = await app.visit.get(link).expect(200)
    expect(undecided.text).not.toMatch(/<iframe|<script(?! type="application\/ld)/)
    expect(undecided.headers['content-security-policy']).toContain("frame-src 'none'")
    expect(undecided.text).toContain(`name="returnTo" value="${link}"`)
    expect(undecided.text).not.toContain('action=""')
    const choice = await app.visit
      .post('/kakor')
      .type('form')
      .send({ choice: 'all', returnTo: link })
      .expect(303)
    expect(choice.headers['location']).toBe(`${link}?kakor=sparat#kakor`)
    const cookie = choice.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    const all = await app.visit.get(`${link}?kakor=sparat`).set('Cookie', cookie).expect(200)
    expect(all.text).toContain('<iframe')
    expect(all.headers['content-security-policy']).toContain('youtube')
    // An editor's visit is counted by nobody, and no statistics learn the link.
    expect(all.text).not.toContain('statistik.example')
  })

  it('leads to the page once it is published', async () => {
    const { app } = await trial()
    const link = linkTo('reports/snart.md')
    app.setTime(Date.parse('2026-06-10T08:00:00+02:00'))
    const { headers } = await app.visit.get(link).expect(302)
    expect(headers['location']).toBe('/nyheter/snart')
    expect(headers['cache-control']).toBe('no-store')
  })

  it('is good for its days, and for two weeks at most', async () => {
    const { app } = await trial()
    const [short, long] = [linkTo('reports/utkast.md', 2), linkTo('reports/utkast.md', 400)]
    app.setTime(now + 2 * day - 1000)
    await app.visit.get(short).expect(200)
    app.setTime(now + 2 * day)
    const { text, headers } = await app.visit.get(short).expect(410)
    expect(text).toContain('gäller inte längre')
    expect(text).not.toContain('Ett utkast')
    expect(headers['cache-control']).toBe('private, no-store')
    await app.visit.get(long).expect(200)
    app.setTime(now + 14 * day)
    await app.visit.get(long).expect(410)
    app.setTime(now - day)
    await app.visit.get(long).expect(404)
  })

  it('is revoked by taking away the secret that signed it, and works while that one is kept', async () => {
    const { app, secrets } = await trial()
    const link = linkTo('reports/utkast.md')
    secrets.unshift('a new secret of at least 32 characters')
    await app.visit.get(link).expect(200)
    secrets.pop()
    await app.visit.get(link).expect(404)
  })

  it('cannot be made up, altered or used for another language', async () => {
    const { app } = await trial()
    const link = linkTo('reports/utkast.md')
    const [head = '', name = '', mac = ''] = link.slice('/forhandsgranska/'.length).split('.')
    const other = Buffer.from('reports/annat.md').toString('base64url')
    const forged = [
      `${head}.${other}.${mac}`,
      `zzzzzz.${name}.${mac}`,
      `${head}.${name}.${mac.slice(0, -1)}${mac.endsWith('A') ? 'B' : 'A'}`,
      `${head}.${name}`,
      `${head}.${name}.${mac}.${mac}`,
    ].map((token) => `/forhandsgranska/${token}`)
    for (const path of [
      ...forged,
      link.toLowerCase(),
      link.replace('/forhandsgranska', '/en/preview'),
    ])
      expect((await app.visit.get(path)).status, path).toBe(404)
    await app.visit.get('/forhandsgranska').expect(404)
    await app.visit.post(link).expect(405)
  })

  it('stands in no log', async () => {
    const { app } = await trial()
    const link = linkTo('reports/utkast.md')
    app.parts.log.info({}, 'something is logged')
    await app.visit.get(link).expect(200)
    expect(app.logged.length).toBeGreaterThan(0)
    expect(JSON.stringify(app.logged)).not.toContain(link.slice(-40))
  })
})

describe('npm run preview-link', () => {
  async function run(folder: string, args: readonly string[], secrets = [testSecret]) {
    let [told, complaints] = ['', '']
    const code = await runPreviewLink({
      args,
      config: {
        contentDir: folder,
        siteUrl: 'http://localhost:3000',
        cookieSecrets:
          secrets.length === 0 ? { from: 'nowhere' } : { from: 'environment', secrets },
      },
      workingFolder: folder,
      clock: () => now,
      print: (text) => (told += text),
      complain: (text) => (complaints += text),
    })
    return { code, told, complaints }
  }

  it('prints a link that the server takes, and says what it is to and for how long', async () => {
    const { app, folder } = await trial()
    for (const args of [['reports/snart.md'], [`${folder.path}/reports/snart.md`, '--days', '3']]) {
      const { code, told } = await run(folder.path, args)
      expect(code).toBe(0)
      const [link = '', words] = told.split('\n')
      expect(words).toContain('Publiceras 10 juni 2026 kl. 08:00. Länken gäller till')
      expect(words).toContain(args.length > 1 ? '4 juni 2026' : '15 juni 2026')
      await app.visit.get(link.replace('http://localhost:3000', '')).expect(200)
    }
  })

  it('says what to do when there is nothing to show', async () => {
    const { folder } = await trial()
    folder.write('reports/trasig.md', reportText({ date: 'date: 2021-02-30' }))
    expect(await run(folder.path, ['reports/nulage.md'])).toMatchObject({
      code: 1,
      complaints: expect.stringContaining('redan publicerad') as string,
    })
    expect(await run(folder.path, ['reports/trasig.md'])).toMatchObject({
      code: 1,
      complaints: expect.stringContaining('30 februari finns inte') as string,
    })
    expect((await run(folder.path, ['reports/ingen.md'])).code).toBe(1)
    for (const args of [[], ['a', 'b'], ['reports/snart.md', '--days', '15'], ['--nej']])
      expect((await run(folder.path, args)).code, args.join(' ')).toBe(2)
    const without = await run(folder.path, ['reports/snart.md'], [])
    expect(without).toMatchObject({ code: 2, told: '' })
    expect(without.complaints).toContain('COOKIE_SECRETS')
  })
})
