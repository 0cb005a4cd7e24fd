import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runNew } from '../../src/commands/new/run-new.ts'
import { problemsOf } from '../../src/checks/checks.ts'
import { readSite } from '../../src/content/read-site.ts'
import { createTestApp } from '../helpers/app.ts'
import { now } from '../helpers/content.ts'
import { trialFolder } from '../helpers/folder.ts'

async function make(folder: string, ...args: string[]) {
  return makeAt(now, folder, ...args)
}

async function makeAt(moment: number, folder: string, ...args: string[]) {
  let printed = ''
  let complaints = ''
  const code = await runNew({
    args,
    defaultFolder: basename(folder),
    workingFolder: dirname(folder),
    now: moment,
    print: (text) => (printed += text),
    complain: (text) => (complaints += text),
  })
  return { code, printed, complaints }
}

async function problemsIn(folder: string) {
  const site = await readSite(folder, { now })
  expect(site.reports.length).toBeGreaterThan(0)
  return problemsOf(site, now)
}

test('a new report is a right draft with the day of today, at the address of its title', async () => {
  const { path } = trialFolder()
  const { code, printed } = await make(path, 'report', 'Läget i maj: så går det för ”Lyftet”')
  expect(code).toBe(0)
  const file = 'reports/2026-06-laget-i-maj-sa-gar-det-for-lyftet.md'
  expect(printed.split('\n')[0]).toBe(`${basename(path)}/${file}`)
  expect(printed).toContain('npm run check')
  expect(await problemsIn(path)).toEqual([])
  const { reports } = await readSite(path, { now })
  expect(reports.find((report) => report.file === file)).toMatchObject({
    title: 'Läget i maj: så går det för ”Lyftet”',
    date: Date.UTC(2026, 4, 31, 22),
    draft: true,
    authors: ['redaktionen'],
  })
})

test('today is told by the clocks of the site', async () => {
  const { path } = trialFolder()
  await makeAt(Date.UTC(2026, 11, 31, 23, 30), path, 'report', 'Gott nytt år')
  expect(readFileSync(join(path, 'reports/2027-01-gott-nytt-ar.md'), 'utf8')).toContain(
    'date: 2027-01-01',
  )
})

test('a report can be given its project and its author', async () => {
  const { path } = trialFolder()
  const asked = ['--project', 'lyftet', '--author', 'redaktionen']
  expect((await make(path, 'report', 'Kvartalet', ...asked)).code).toBe(0)
  expect(await problemsIn(path)).toEqual([])
  const wrong = await make(path, 'report', 'Kvartal två', '--project', 'lyfte')
  expect(wrong).toMatchObject({ code: 1, printed: '' })
  expect(wrong.complaints).toContain('Menade du lyftet?')
  expect(existsSync(join(path, 'reports/2026-06-kvartal-tva.md'))).toBe(false)
})

test('what exists is never written over, neither a file nor a folder by that name', async () => {
  const { path, write } = trialFolder()
  await make(path, 'report', 'Läget')
  const file = join(path, 'reports/2026-06-laget.md')
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nMina egna ord.\n`)
  const again = await make(path, 'report', 'Läget!')
  expect(again.code).toBe(1)
  expect(again.complaints).toContain('finns redan')
  expect(readFileSync(file, 'utf8')).toContain('Mina egna ord.')

  write('reports/2026-06-bilder/index.md', 'bilder')
  expect((await make(path, 'report', 'Bilder')).code).toBe(1)
})

test('of many that are made at once, one gets the name and nothing is left behind', async () => {
  const { path } = trialFolder()
  const codes = await Promise.all(
    Array.from({ length: 8 }, () => make(path, 'report', 'Samtidigt')),
  )
  expect(codes.map(({ code }) => code).sort()).toEqual([0, 1, 1, 1, 1, 1, 1, 1])
  expect(readdirSync(join(path, 'reports')).sort()).toEqual(['2026-06-samtidigt.md', 'nulage.md'])
})

test('whatever the title, the file is right or it is not written', async () => {
  const { path, remove } = trialFolder()
  const title = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 130 }), fc.string())
  let made = 0
  await fc.assert(
    fc.asyncProperty(title, async (written) => {
      const { code } = await make(path, 'report', '--', written)
      const files = readdirSync(join(path, 'reports')).filter((name) => name !== 'nulage.md')
      expect(files).toHaveLength(code === 0 ? 1 : 0)
      made += files.length
      // An emoji or capitals in a title are the editor's to weigh.
      const wrong = (await problemsIn(path)).filter(({ severity }) => severity === 'error')
      expect(code === 0 ? wrong : []).toEqual([])
      for (const file of files) remove(`reports/${file}`)
    }),
    { numRuns: 150 },
  )
  expect(made).toBeGreaterThan(20)
})

test('what cannot be run ends with 2 and says how', async () => {
  const { path } = trialFolder()
  for (const args of [[], ['rapport', 'Titel'], ['report'], ['report', 'A', 'B'], ['site']])
    expect((await make(path, ...args)).complaints).toContain('npm run new -- report')
  expect((await make(path, 'report', 'Titel', '--content', 'borta')).code).toBe(2)
  expect((await make(path, 'report', 'Titel', '--titel', 'x')).code).toBe(2)
})

test('a report needs an author: without people the remedy is told', async () => {
  const { path } = trialFolder({ 'people.yaml': undefined, 'reports/nulage.md': undefined })
  const { code, complaints } = await make(path, 'report', 'Läget')
  expect(code).toBe(1)
  expect(complaints).toContain('people.yaml')
})

test('a new site is right as it stands, and is served', async () => {
  const { path } = trialFolder()
  const folder = join(path, 'egen plats/innehåll')
  const { code, printed } = await make(path, 'site', folder, '--name', 'Kommunen: nuläge')
  expect(code).toBe(0)
  expect(printed).toContain(`CONTENT_DIR='${folder}' npm start`)
  expect(readdirSync(dirname(folder))).toEqual(['innehåll'])
  expect(await problemsIn(folder)).toEqual([])

  const app = await createTestApp({ content: folder, now })
  const start = await app.visit.get('/')
  expect(start.status).toBe(200)
  expect(start.text).toContain('Kommunen: nuläge')
  const paths = ['/nyheter/2026-06-vi-ar-i-gang', '/projekt/vart-forsta-projekt', '/tillganglighet']
  for (const page of paths) expect((await app.visit.get(page)).status, page).toBe(200)
  await app.close()
})

test('a new report fits in a new site', async () => {
  const { path } = trialFolder()
  const folder = join(path, 'egen')
  await make(path, 'site', folder)
  expect((await make(path, 'report', 'Första', '--content', folder)).code).toBe(0)
  expect(await problemsIn(folder)).toEqual([])
})

test('a new site goes into an empty repository, and never among files that are there', async () => {
  const { path } = trialFolder()
  const folder = join(path, 'lager')
  mkdirSync(join(folder, '.git'), { recursive: true })
  expect((await make(path, 'site', folder)).code).toBe(0)
  expect(readdirSync(folder)).toContain('site.yaml')
  const again = await make(path, 'site', folder)
  expect(again).toMatchObject({ code: 1, printed: '' })
  expect(again.complaints).toContain('är inte tom')
  expect((await make(path, 'site', join(path, 'site.yaml'))).code).toBe(1)
})

test('the command itself makes a site that the check command finds clean', async () => {
  const { path } = trialFolder()
  const folder = join(path, 'egen')
  const run = promisify(execFile)
  const node = (...args: string[]) => run(process.execPath, ['--import', 'tsx', ...args])
  expect((await node('src/commands/new.ts', 'site', folder)).stdout).toContain(folder)
  const checked = await node('src/commands/check.ts', '--content', folder)
  expect(checked.stdout).toContain('Inga problem')
})
