import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPageCache } from '../../src/render/page-cache.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { askByWire, type WireAnswer } from '../helpers/wire.ts'

const report = '/nyheter/2021-05-nulage'

describe('a page that is asked for again', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const ask = (headers = {}): Promise<WireAnswer> => askByWire(app.port, report, headers)

  it('is packed smaller when nobody waits, and says the same', async () => {
    const { packOne } = app.parts.pageCache
    const quick = await ask()
    expect(await packOne()).toBe(false)
    expect((await ask()).bytes).toEqual(quick.bytes)

    expect(await packOne()).toBe(false)
    const best = await ask()
    expect(best.bytes.length).toBeLessThan(quick.bytes.length * 0.97)
    expect(brotliDecompressSync(best.bytes)).toEqual(brotliDecompressSync(quick.bytes))
    expect(best.headers['content-length']).toBe(String(best.bytes.length))
  })

  it('has another validator then, since its bytes are others', async () => {
    const { etag = '' } = (await ask()).headers
    const gzip = (await ask({ 'accept-encoding': 'gzip' })).headers.etag
    expect(new Set([etag, gzip, etag.replace('-br"', '-br-quick"')]).size).toBe(3)
    expect((await ask({ 'if-none-match': etag })).bytes).toHaveLength(0)
    const old = etag.replace('-br"', '-br-quick"')
    expect((await ask({ 'if-none-match': old })).bytes.length).toBeGreaterThan(0)
  })

  it('is packed once', async () => {
    await ask()
    await ask()
    expect(await app.parts.pageCache.packOne()).toBe(false)
    expect((await ask()).headers.etag).toMatch(/-br"$/)
  })
})

describe('the room for pages', () => {
  it('is bounded: the one that was not asked for the longest makes way', async () => {
    const app = await createTestApp({ pageCache: createPageCache({ bytes: 100_000 }) })
    const { pageCache, store } = app.parts
    const addresses = [
      '/',
      '/nyheter',
      '/projekt',
      '/en',
      '/en/news',
      report,
      '/kakor',
      '/ordlista',
    ]
    for (const address of addresses) await app.visit.get(address).expect(200)
    const isKept = (address: string) =>
      pageCache.pageAt(
        store.current(),
        { address, variant: 'undecided', notice: 'question' },
        app.parts.clock(),
      ) !== undefined
    expect(isKept('/')).toBe(false)
    expect(isKept('/ordlista')).toBe(true)
    await app.close()
  })
})
