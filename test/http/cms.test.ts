import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CmsConfig, cmsConfigOf } from '../../src/cms/cms-config.ts'
import { readCmsFiles } from '../../src/cms/cms-files.ts'
import { repositoryOf } from '../../src/cms/repository.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { siteFrom } from '../helpers/content.ts'

const files = readCmsFiles('/redigera')

describe('the editing view, switched on', () => {
  let app: TestApp
  const repository = repositoryOf({
    url: 'https://github.com/example/innehall.git',
    branch: 'main',
  })
  beforeAll(async () => {
    app = await createTestApp({ cms: { files, root: () => 'content/', repository } })
  })
  afterAll(() => app.close())

  it('has a page with a policy of its own, for that address alone', async () => {
    const page = await app.visit.get('/redigera')
    expect(page.status).toBe(200)
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self' data: blob: https://api.github.com;")
    expect(policy).not.toContain('unsafe-eval')
    expect(page.headers['x-robots-tag']).toBe('noindex')
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['set-cookie']).toBeUndefined()
    const start = await app.visit.get('/')
    expect(start.headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(start.text).not.toContain('redigera')
  })

  it('gives out all that the program fetches, itself', async () => {
    expect(files.length).toBeGreaterThan(6)
    for (const { address, type } of files) {
      const { status, headers } = await app.visit.get(address)
      expect([status, headers['content-type']], address).toEqual([200, type])
    }
    const program = await app.visit.get('/redigera/sveltia-cms.js')
    expect(program.text).not.toContain('https://cdn.jsdelivr.net')
    expect(program.text).not.toContain('https://unpkg.com/@sveltia/cms')
  })

  it('makes its forms from the site as it is', async () => {
    const { body } = (await app.visit.get('/redigera/config.json')) as { body: CmsConfig }
    expect(body['backend']).toMatchObject({ name: 'github', repo: 'example/innehall' })
    const [reports] = body.collections
    expect(reports?.['folder']).toBe('content/reports')
    const project = reports?.fields.find(({ name }) => name === 'project')
    expect(project?.['options']).toContainEqual({
      label: 'Exempelprojekt: Gröna lager',
      value: 'exempelprojekt-grona-lager',
    })
  })

  it('answers nothing else below its address', async () => {
    expect((await app.visit.get('/redigera/')).headers['location']).toBe('/redigera')
    expect((await app.visit.get('/redigera/package.json')).status).toBe(404)
    expect((await app.visit.post('/redigera')).status).toBe(405)
  })
})

it('leaves no trace when it is off', async () => {
  const app = await createTestApp()
  const addresses = [
    '/redigera',
    '/redigera/',
    '/redigera/config.json',
    ...files.map((file) => file.address),
  ]
  for (const address of addresses) {
    const { status, headers } = await app.visit.get(address)
    expect([address, status === 301 ? 404 : status]).toEqual([address, 404])
    expect(String(headers['content-security-policy'])).not.toContain('unsafe-inline')
  }
  expect((await app.visit.get('/sitemap.xml')).text).not.toContain('redigera')
  await app.close()
})

describe('the forms', () => {
  const config = cmsConfigOf({ site: siteFrom(), root: '', repository: undefined })

  it('have a Swedish label and a hint for every field', () => {
    const fields = config.collections.flatMap((collection) => collection.fields)
    expect(fields.length).toBeGreaterThan(50)
    expect(fields.filter(({ label, name }) => label === name).map(({ name }) => name)).toEqual([])
    expect(fields.filter(({ hint }) => hint === undefined).map(({ name }) => name)).toEqual([])
  })

  it('give no default to a key that a published file may lack, but what the reader takes it for', () => {
    const [reports] = config.collections
    const draft = reports?.fields.find(({ name }) => name === 'draft')
    expect(draft).toMatchObject({ widget: 'boolean', default: false })
    const dates = config.collections.map(({ fields }) => fields.find(({ name }) => name === 'date'))
    expect(dates.map((field) => field?.['default'])).toEqual(['{{now}}', undefined, undefined])
  })
})

describe('the repository', () => {
  const at = (url: string) => repositoryOf({ url, branch: 'main' })

  it('is found at the services that a browser can reach', () => {
    expect(at('git@github.com:example/innehall.git')).toEqual({
      service: 'github',
      origin: 'https://github.com',
      name: 'example/innehall',
      branch: 'main',
    })
    expect(at('https://gitlab.region.example/webb/innehall')).toMatchObject({ service: 'gitlab' })
    expect(at('ssh://git@codeberg.org/example/innehall.git')).toMatchObject({ service: 'gitea' })
  })

  it('never takes a password along', () => {
    const repository = at('https://robot:hemligt@github.com/example/innehall')
    expect(repository?.name).toBe('example/innehall')
    expect(JSON.stringify(repository)).not.toContain('hemligt')
  })

  it('is none where the content is elsewhere', () => {
    for (const url of ['/srv/innehall.git', 'https://example.se/innehall', 'https://github.com/x'])
      expect(at(url), url).toBeUndefined()
  })
})
