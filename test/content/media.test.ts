import { mkdtempSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { isMediaPath, readMedia } from '../../src/content/media.ts'

const folder = mkdtempSync(join(tmpdir(), 'nulage-media-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function write(file: string, content: string | Uint8Array): string {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0b4f54' } })

describe('the media of a site', () => {
  it('has an address by name and content, a type and a size', async () => {
    write('reports/var/Årsrapport 2021.pdf', '%PDF-1.7')
    const { media, problems } = await readMedia(folder, ['reports/var/Årsrapport 2021.pdf'])
    expect(problems).toEqual([])
    expect(media.get('reports/var/Årsrapport 2021.pdf')).toMatchObject({
      type: 'application/pdf',
      size: 8,
      url: expect.stringMatching(/^\/media\/arsrapport-2021\.[\w-]{12}\.pdf$/) as string,
    })
  })

  it('gets a new address when the content changes, and only then', async () => {
    write('a.csv', 'ett')
    const first = (await readMedia(folder, ['a.csv'])).media
    const again = (await readMedia(folder, ['a.csv'], first)).media
    expect(again.get('a.csv')).toBe(first.get('a.csv'))
    write('a.csv', 'tvåå')
    const changed = (await readMedia(folder, ['a.csv'], first)).media
    expect(changed.get('a.csv')?.url).not.toBe(first.get('a.csv')?.url)
  })

  it('knows the pixels of every kind of picture, as the camera was held', async () => {
    const jpeg = picture(30, 20).withMetadata({ orientation: 6 })
    write('turned.jpg', await jpeg.jpeg().toBuffer())
    write('a.png', await picture(40, 10).png().toBuffer())
    write('a.webp', await picture(41, 10).webp().toBuffer())
    write('a.avif', await picture(42, 10).avif().toBuffer())
    write('a.gif', await picture(43, 10).gif().toBuffer())
    write('a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 10"/>')
    const files = ['turned.jpg', 'a.png', 'a.webp', 'a.avif', 'a.gif', 'a.svg']
    const { media } = await readMedia(folder, files)
    expect(files.map((file) => media.get(file)?.pixels?.width)).toEqual([20, 40, 41, 42, 43, 44])
    expect(media.get('turned.jpg')?.pixels?.height).toBe(30)
  })

  it('takes only what is on the list of types, and nothing hidden', () => {
    const files = ['a.PDF', 'a.html', 'a.js', '.a.png', '.git/a.png', 'a', 'constructor', 'x.vtt']
    expect(files.filter(isMediaPath)).toEqual(['a.PDF', 'x.vtt'])
  })
})

describe('an editor is told when a file', () => {
  const codes = async (...files: string[]) => {
    const { media, problems } = await readMedia(folder, files)
    expect(media.size).toBe(0)
    return problems.map(({ code }) => code)
  }

  it('is too large', async () => {
    truncateSync(write('stor.pdf', ''), 21 * 1024 * 1024)
    expect(await codes('stor.pdf')).toEqual(['filen-ar-for-stor'])
  })

  it('is no picture though its name says so', async () => {
    write('text.png', 'inte en bild')
    expect(await codes('text.png')).toEqual(['bilden-gar-inte-att-lasa'])
  })

  it('is a link, a folder, a pipe, missing, or outside the content', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'nulage-outside-'))
    writeFileSync(join(outside, 'hemlig.pdf'), 'x')
    symlinkSync(join(outside, 'hemlig.pdf'), join(folder, 'link.pdf'))
    symlinkSync(outside, join(folder, 'linked'))
    mkdirSync(join(folder, 'folder.pdf'))
    execFileSync('mkfifo', [join(folder, 'pipe.pdf')])
    const files = ['link.pdf', 'linked/hemlig.pdf', 'folder.pdf', 'pipe.pdf', 'finns-inte.pdf']
    expect(await codes(...files)).toEqual(files.map(() => 'filen-gar-inte-att-lasa'))
    rmSync(outside, { recursive: true })
  })
})

it('a large video is not read whole: its address follows size and time', async () => {
  truncateSync(write('film.mp4', ''), 30 * 1024 * 1024)
  const { media } = await readMedia(folder, ['film.mp4'])
  expect(media.get('film.mp4')?.url).toMatch(/^\/media\/film\.[\w-]{12}\.mp4$/)
})
