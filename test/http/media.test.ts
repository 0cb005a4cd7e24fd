import { cpSync, mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MediaFile } from '../../src/content/media.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'

const bundle = 'reports/2026-01-exempel-ovningslagret-oppnar'
let folder: string
let app: TestApp
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(fileURLToPath(new URL('../../content', import.meta.url)), folder, { recursive: true })
  app = await createTestApp({ content: folder })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

describe('a file of the content', () => {
  it('is sent as what it is, and may be kept and shown elsewhere', async () => {
    const { url, size } = fileOf(`${bundle}/ovningslagret.pdf`)
    const answer = await app.visit.get(url).expect(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(size),
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
    })
    expect(
      (await app.visit.get(fileOf(`${bundle}/nyckeltal.csv`).url)).headers['content-type'],
    ).toBe('text/csv; charset=utf-8')
  })

  it('is a drawing that may run nothing', async () => {
    const { headers } = await app.visit.get(fileOf('images/eu.svg').url).expect(200)
    expect(headers['content-type']).toBe('image/svg+xml')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*sandbox$/)
  })

  it('is sent in part to who asks for a part', async () => {
    const { url, size } = fileOf(`${bundle}/ovningslagret.pdf`)
    const whole = (await bytesAt(url)).body as Buffer
    const part = await bytesAt(url).set('Range', 'bytes=10-19')
    expect(part.status).toBe(206)
    expect(part.headers['content-range']).toBe(`bytes 10-19/${String(size)}`)
    expect(part.body).toEqual(whole.subarray(10, 20))
    const beyond = await app.visit.get(url).set('Range', `bytes=${String(size)}-`)
    expect(beyond.status).toBe(416)
    expect(beyond.headers['content-range']).toBe(`bytes */${String(size)}`)
    const other = await bytesAt(url).set('Range', 'bytes=0-1').set('If-Range', '"another"')
    expect(other.status).toBe(200)
  })

  it('is not sent again to who has it', async () => {
    const { url } = fileOf('images/logo.png')
    const { headers } = await app.visit.get(url)
    await app.visit
      .get(url)
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304)
    const head = await app.visit.head(url).expect(200)
    expect(head.headers['content-length']).toBe(headers['content-length'])
  })
})

describe('a picture', () => {
  it('comes in the sizes and forms that pages use, and in no others', async () => {
    const stem = fileOf('images/kompetenslyft.jpg').url.replace(/\.jpg$/, '')
    const { headers } = await app.visit.get(`${stem}.480.webp`).expect(200)
    expect(headers['content-type']).toBe('image/webp')
    expect(headers['cache-control']).toContain('immutable')
    for (const other of ['481.webp', '480.gif', '99999.avif', '0.webp', '-1.webp', 'webp'])
      await app.visit.get(`${stem}.${other}`).expect(404)
  })
})

describe('what is in the folder and was not read with the site', () => {
  it('is not sent: neither texts nor settings', async () => {
    for (const path of ['/media/site.yaml', '/media/people.yaml', '/media/index.md'])
      await app.visit.get(path).expect(404)
  })

  it('is not sent by a link that has taken the place of a file', async () => {
    const { url, path } = fileOf(`${bundle}/key-figures.csv`)
    unlinkSync(path)
    symlinkSync('/etc/hostname', path)
    const { headers } = await app.visit.get(url).expect(404)
    expect(headers).not.toHaveProperty('etag')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    unlinkSync(path)
    await app.visit.get(url).expect(404)
  })
})

function fileOf(name: string): MediaFile {
  const file = app.parts.store.current().media.get(name)
  if (file === undefined) throw new Error(`the model site has no ${name}`)
  return file
}

function bytesAt(url: string) {
  return app.visit
    .get(url)
    .buffer(true)
    .parse((answer, done) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        done(null, Buffer.concat(chunks))
      })
    })
}
