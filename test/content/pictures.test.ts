import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MediaFile, readMedia } from '../../src/content/media.ts'
import { createPictures, pictureSourcesOf } from '../../src/content/pictures.ts'
import type { Site } from '../../src/content/site.ts'
import { siteOf } from '../helpers/site.ts'

const folder = mkdtempSync(join(tmpdir(), 'nulage-pictures-'))
let site: Site
const files = ['bred.jpg', 'smal.png', 'ritning.svg', 'bilaga.pdf']

beforeAll(async () => {
  const background = { channels: 3, background: '#0b4f54' } as const
  const wide = sharp({ create: { width: 1000, height: 500, ...background } })
  writeFileSync(join(folder, 'bred.jpg'), await wide.jpeg().toBuffer())
  const narrow = sharp({ create: { width: 100, height: 50, ...background } })
  writeFileSync(join(folder, 'smal.png'), await narrow.png().toBuffer())
  writeFileSync(
    join(folder, 'ritning.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 10"/>',
  )
  writeFileSync(join(folder, 'bilaga.pdf'), '%PDF-1.7')
  site = siteOf({ media: (await readMedia(folder, files)).media })
  expect(site.media.size).toBe(files.length)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function file(name: string): MediaFile {
  const found = site.media.get(name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

const addressesIn = (name: string) =>
  (pictureSourcesOf(file(name))?.sources ?? []).flatMap(({ srcset }) =>
    srcset.split(', ').map((candidate) => candidate.split(' ')[0] ?? ''),
  )

describe('a picture in a page', () => {
  it('comes as AVIF and WebP in the sizes of the layout, never wider than it is', () => {
    const endings = addressesIn('bred.jpg').map((url) => url.split('.').slice(-2).join('.'))
    expect(endings).toEqual([
      '480.avif',
      '800.avif',
      '1000.avif',
      '480.webp',
      '800.webp',
      '1000.webp',
    ])
    expect(addressesIn('smal.png')).toHaveLength(2)
  })

  it('stays as it is when it is a drawing, and an attachment is no picture', () => {
    expect(pictureSourcesOf(file('ritning.svg'))).toMatchObject({ width: 600, sources: [] })
    expect(pictureSourcesOf(file('bilaga.pdf'))).toBeUndefined()
  })

  it('is answered in each size that a page names, with those pixels', async () => {
    const { pictureAt } = createPictures({ cacheBytes: 1_000_000 })
    const addresses = addressesIn('bred.jpg')
    expect(addresses).toHaveLength(6)
    for (const address of addresses) {
      const answer = await pictureAt(site, address)
      if (answer?.kind !== 'derived') throw new Error(`${address} is not made`)
      const { width, format } = await sharp(answer.bytes).metadata()
      expect(address).toContain(`.${width}.`)
      expect([answer.type, format]).toEqual(
        address.endsWith('avif') ? ['image/avif', 'heif'] : ['image/webp', 'webp'],
      )
    }
  })

  it('is made once, however many ask at the same time', async () => {
    const { pictureAt } = createPictures({ cacheBytes: 1_000_000 })
    const address = addressesIn('bred.jpg')[0] ?? ''
    const answers = await Promise.all(Array.from({ length: 20 }, () => pictureAt(site, address)))
    const bytes = new Set(answers.map((answer) => answer?.kind === 'derived' && answer.bytes))
    expect(bytes.size).toBe(1)
  })
})

describe('an address under /media/', () => {
  const { pictureAt } = createPictures({ cacheBytes: 1_000_000 })

  it('leads to the file itself', async () => {
    for (const name of files)
      expect(await pictureAt(site, file(name).url)).toEqual({ kind: 'original', file: file(name) })
  })

  it('leads nowhere in a size, a format or a name that no page has named', async () => {
    const stem = file('bred.jpg').url.replace('.jpg', '')
    const vector = file('ritning.svg').url.replace('.svg', '')
    const wrong = [
      `${stem}.481.avif`,
      `${stem}.1600.avif`,
      `${stem}.480.jpg`,
      `${stem}.0480.avif`,
      `${stem}.480.avif/..`,
      `${vector}.480.avif`,
      `${file('bilaga.pdf').url}.480.avif`,
      '/media/../package.json',
      '/media/',
      '',
    ]
    for (const address of wrong) expect(await pictureAt(site, address), address).toBeUndefined()
  })

  it('leads nowhere once the file has changed on disk', async () => {
    const address = addressesIn('smal.png')[0] ?? ''
    writeFileSync(file('smal.png').path, 'något annat')
    expect(await pictureAt(site, address)).toBeUndefined()
  })
})
