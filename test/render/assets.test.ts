import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accentsOf } from '../../src/render/accent.ts'
import { readAssets } from '../../src/render/assets.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'public-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('the files that go with the pages', () => {
  it('have an address that follows from their bytes', () => {
    write('js/matomo.js', 'one()')
    const before = readAssets(folder).addressOf('js/matomo.js')
    expect(before).toMatch(/^\/assets\/matomo\.[\w-]{10}\.js$/)
    expect(readAssets(folder).addressOf('matomo.js')).toBe(before)
    write('js/matomo.js', 'two()')
    expect(readAssets(folder).addressOf('js/matomo.js')).not.toBe(before)
  })

  it('are one stylesheet a page: what its file imports, in that order and nothing else', () => {
    write('css/components/a.css', '.order { content: "1" }')
    write('css/components/b.css', '.other { content: "2" }')
    write('css/components/c.css', '.not-here { content: "3" }')
    write(
      'css/pages/report.css',
      "@import '../components/b.css';\n@import '../components/a.css';\n",
    )
    const css = textAt('css/report')
    expect([...css.matchAll(/content:\s*"(\d)"/g)].map((match) => match[1])).toEqual(['2', '1'])
    expect(css).not.toContain('import')
  })

  it('carry the accent of the site, and those of before for pages that are still open', () => {
    write('css/pages/report.css', ':root { --accent-light: red }')
    const assets = readAssets(folder)
    const plain = assets.addressOf('css/report')
    const green = assets.addressOf('css/report', '#006633')
    expect(green).not.toBe(plain)
    expect(assets.addressOf('css/report', '#006633')).toBe(green)
    expect(text(assets.fileAt(green)?.bytesIn('identity'))).toContain('#063')
    expect(assets.fileAt(plain)).toBeDefined()
  })

  it('are the same in every encoding', () => {
    write('js/a.js', 'const a = 1\n'.repeat(50))
    const assets = readAssets(folder)
    const file = assets.fileAt(assets.addressOf('a.js'))
    const identity = text(file?.bytesIn('identity'))
    expect(identity).toHaveLength(600)
    expect(text(brotliDecompressSync(file?.bytesIn('br') ?? ''))).toBe(identity)
    expect(text(gunzipSync(file?.bytesIn('gzip') ?? ''))).toBe(identity)
  })

  it('are no symbolic links, nothing hidden and nothing of an unknown type', () => {
    write('a.js', '1')
    write('.secret.js', '1')
    write('.git/config.js', '1')
    write('page.html', '1')
    symlinkSync('/etc/hostname', join(folder, 'link.js'))
    const assets = readAssets(folder)
    expect(assets.addressOf('a.js')).toContain('/assets/')
    for (const name of ['.secret.js', '.git/config.js', 'config.js', 'page.html', 'link.js'])
      expect(() => assets.addressOf(name), name).toThrow('no file')
  })

  it('stop the start when two share a name or a stylesheet is broken', () => {
    write('images/a.svg', '<svg/>')
    write('icons/a.svg', '<svg/>')
    expect(() => readAssets(folder)).toThrow('named a.svg')
    rmSync(join(folder, 'icons'), { recursive: true })
    expect(() => readAssets(folder)).not.toThrow()
    write('css/pages/report.css', "@import '../missing.css';")
    expect(() => readAssets(folder)).toThrow()
  })
})

it.each(['#0b4f54', '#ffd500', '#ffffff', '#000000'])('%s is legible in both schemes', (accent) => {
  const { light, dark } = accentsOf(accent)
  expect(light).toMatch(/^#[\da-f]{6}$/)
  expect(dark).toMatch(/^#[\da-f]{6}$/)
  expect(light <= accent || dark >= accent).toBe(true)
})

it('an accent keeps its hue when it is made lighter', () => {
  expect(accentsOf('#0b4f54').dark).toBe('#61bdc3')
  expect(accentsOf('#0000ff').dark).toBe('#8080ff')
})

function write(name: string, content: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}

function textAt(name: string): string {
  const assets = readAssets(folder)
  return text(assets.fileAt(assets.addressOf(name))?.bytesIn('identity'))
}

function text(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString()
}
