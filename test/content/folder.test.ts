import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSite } from '../../src/content/read-site.ts'
import { now, reportText, told } from '../helpers/content.ts'
import { trialFolder } from '../helpers/folder.ts'

const another = reportText({
  description: 'description: En annan beskrivning, så att regeln om upprepning inte slår till.',
})

test('a folder is read whole, with its pictures', async () => {
  const site = await readSite(trialFolder().path, { now })
  expect(told(site)).toEqual([])
  expect(site.reports.map(({ slug }) => slug)).toEqual(['nulage'])
  expect([...site.media.keys()]).toEqual(['images/emblem.svg'])
  expect(site.revision).toMatch(/^[\w-]{12}$/)
})

test('the revision follows the content, and nothing else', async () => {
  const folder = trialFolder()
  const first = await readSite(folder.path, { now })
  expect((await readSite(folder.path, { now: now + 1000 })).revision).toBe(first.revision)
  folder.write('reports/nulage.md', reportText({}, 'Ny brödtext.'))
  expect((await readSite(folder.path, { now })).revision).not.toBe(first.revision)
})

test('a site cannot be changed by whoever holds it', async () => {
  const site = await readSite(trialFolder().path, { now })
  expect(Object.isFrozen(site)).toBe(true)
  expect(Object.isFrozen(site.reports)).toBe(true)
  expect(Object.isFrozen(site.reports[0]?.authors)).toBe(true)
  expect(Object.isFrozen(site.settings.topics[0]?.name)).toBe(true)
})

test('links are not followed, and pipes and folders are not opened', async () => {
  const folder = trialFolder({ 'reports/nulage.md': undefined })
  const secret = trialFolder()
  secret.write('secret.md', another)
  mkdirSync(join(folder.path, 'reports/mapp.md'), { recursive: true })
  symlinkSync(join(secret.path, 'secret.md'), join(folder.path, 'reports/lank.md'))
  symlinkSync(join(secret.path, 'reports'), join(folder.path, 'reports/lankad'))
  execFileSync('mkfifo', [join(folder.path, 'reports/ror.md')])
  const site = await readSite(folder.path, { now })
  expect(told(site)).toEqual([
    'reports/lank.md:1:1 ingen-vanlig-fil',
    'reports/mapp.md:1:1 ingen-vanlig-fil',
    'reports/ror.md:1:1 ingen-vanlig-fil',
  ])
  expect(site.reports).toEqual([])
})

test('bytes that are not UTF-8 are told at the line of the first', async () => {
  const folder = trialFolder()
  const latin = Buffer.from(another.replace('Brödtext', 'Brodtext'), 'utf8')
  folder.write('reports/latin.md', Buffer.concat([latin, Buffer.from([0xe5, 0x0a])]))
  folder.write('reports/utf16.md', Buffer.from(`\ufeff${another}`, 'utf16le'))
  const site = await readSite(folder.path, { now })
  const lines = latin.toString().split('\n').length
  expect(told(site)).toEqual([
    `reports/latin.md:${String(lines)}:1 inte-utf-8`,
    'reports/utf16.md:1:1 inte-utf-8',
  ])
})

test('a byte order mark and Windows line ends do no harm', async () => {
  const folder = trialFolder({ 'reports/nulage.md': undefined })
  folder.write('reports/nulage.md', `\ufeff${another.replaceAll('\n', '\r\n')}`)
  const site = await readSite(folder.path, { now })
  expect(told(site)).toEqual([])
  expect(site.reports[0]?.title).toBe('Nuläge')
})

test('a text that is too large is not read', async () => {
  const folder = trialFolder()
  folder.write('reports/stor.md', another + 'a'.repeat(256 * 1024))
  expect(told(await readSite(folder.path, { now }))).toEqual([
    'reports/stor.md:1:1 filen-ar-for-stor',
  ])
})

test('pictures are found whichever way their names are composed', async () => {
  const picture = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6"/>',
    'utf8',
  )
  const folder = trialFolder({
    'reports/nulage.md': reportText({ image: 'image: { src: /images/fågel.svg, alt: En fågel }' }),
  })
  folder.write(`images/${'fågel'.normalize('NFD')}.svg`, picture)
  const site = await readSite(folder.path, { now })
  expect(told(site)).toEqual([])
  expect(site.reports[0]?.image?.src).toBe('images/fågel.svg')
})

test('what tools leave behind is not content', async () => {
  const folder = trialFolder()
  folder.write('.git/notes.md', 'x')
  folder.write('reports/.nulage.md.swp', 'x')
  folder.write('reports/.#nulage.md', 'x')
  expect(told(await readSite(folder.path, { now }))).toEqual([])
})

test('a folder that is not there is an error, and no empty site', async () => {
  await expect(readSite('/nowhere/at/all', { now })).rejects.toThrow()
})
