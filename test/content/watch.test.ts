import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSiteStore, type SiteStore } from '../../src/content/site-store.ts'
import { type Watch, watchFolder } from '../../src/content/watch.ts'
import { testNow } from '../helpers/app.ts'
import { createRepository } from '../helpers/repository.ts'
import { reportText, smallContent } from '../helpers/small-content.ts'

let folder: string
let store: SiteStore
let watching: Watch | undefined
let reloads: number

const ignore = () => undefined
const log = { debug: ignore, info: ignore, warn: ignore, error: ignore, fatal: ignore }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nulage-watch-'))
  reloads = 0
  for (const [file, text] of Object.entries(smallContent)) write(file, text)
})

afterEach(() => {
  watching?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The slow look is off unless a test asks for it, so that the watchers are what is tried. */
async function start(period = 3_600_000): Promise<void> {
  store = await createSiteStore({ folder, clock: () => testNow })
  const reload = () => {
    reloads += 1
    return store.reload()
  }
  watching = watchFolder({ folder, reload, log, period })
  await wait(50)
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

const titles = () => store.current().reports.map(({ title }) => title)

/** Milliseconds until something is so. */
async function until(isSo: () => boolean): Promise<number> {
  const begun = performance.now()
  while (!isSo()) {
    if (performance.now() - begun > 20_000) throw new Error('it never became so')
    await wait(2)
  }
  return performance.now() - begun
}

describe('what an editor does is seen at once', () => {
  test('a text is saved', async () => {
    await start()
    write('reports/maj.md', reportText({ title: 'Ändrad rubrik' }))
    expect(await until(() => titles()[0] === 'Ändrad rubrik')).toBeLessThan(5_000)
    await wait(100)
    expect(reloads).toBe(1)
  })

  test('a text is saved again and again as many editors save: a new file takes its name', async () => {
    await start()
    for (const title of ['Rubrik ett', 'Rubrik två', 'Rubrik tre']) {
      write('reports/.maj.md.swp', reportText({ title }))
      renameSync(join(folder, 'reports/.maj.md.swp'), join(folder, 'reports/maj.md'))
      await until(() => titles()[0] === title)
    }
  })

  test('a text moves into a folder of its own, and is edited there', async () => {
    await start()
    mkdirSync(join(folder, 'reports/maj'))
    renameSync(join(folder, 'reports/maj.md'), join(folder, 'reports/maj/index.md'))
    await until(() => store.current().reports[0]?.file === 'reports/maj/index.md')
    write('reports/maj/index.md', reportText({ title: 'Ändrad i mappen' }))
    await until(() => titles()[0] === 'Ändrad i mappen')
    renameSync(join(folder, 'reports/maj'), join(folder, 'reports/juni'))
    await until(() => store.current().reports[0]?.slug === 'juni')
    write('reports/juni/index.md', reportText({ title: 'Ändrad i juni' }))
    await until(() => titles()[0] === 'Ändrad i juni')
  })

  test('a text is removed', async () => {
    write('reports/juni.md', reportText({ title: 'Läget i juni' }))
    await start()
    rmSync(join(folder, 'reports/juni.md'))
    await until(() => titles().length === 1)
  })

  test('three hundred texts are copied, and read once', async () => {
    await start()
    for (let number = 0; number < 300; number++) {
      write(`reports/nummer-${number}.md`, reportText({ title: `Nummer ${number}` }))
      if (number % 20 === 0) await wait(5)
    }
    await until(() => titles().length === 301)
    await wait(300)
    expect(reloads).toBeLessThanOrEqual(2)
  })
})

describe('what no watcher tells', () => {
  test('the whole folder is replaced by another', async () => {
    await start(50)
    renameSync(folder, `${folder}.borta`)
    await wait(200)
    expect(titles()).toEqual(['Läget i maj'])
    for (const [file, text] of Object.entries(smallContent)) write(file, text)
    write('reports/maj.md', reportText({ title: 'En annan mapp' }))
    await until(() => titles()[0] === 'En annan mapp')
    write('reports/maj.md', reportText({ title: 'Ändrad i den andra' }))
    await until(() => titles()[0] === 'Ändrad i den andra')
    rmSync(`${folder}.borta`, { recursive: true })
  })
})

describe('a branch is switched in the middle', () => {
  test('readers see the one or the other, never half of each', async () => {
    const repository = createRepository()
    const names = Array.from({ length: 200 }, (_, index) => `reports/nummer-${index}.md`)
    const writeAll = (version: string) => {
      for (const [index, name] of names.entries())
        repository.write(name, reportText({ title: `${version} ${index}` }))
    }
    for (const [file, text] of Object.entries(smallContent)) repository.write(file, text)
    repository.remove('reports/maj.md')
    writeAll('Gammal')
    repository.commit()
    repository.git('checkout', '--quiet', '-b', 'ny')
    writeAll('Ny')
    repository.commit()
    rmSync(folder, { recursive: true })
    folder = repository.folder
    await start()

    const seen = new Set<string>()
    const run = promisify(execFile)
    for (const branch of ['main', 'ny', 'main', 'ny']) {
      const version = branch === 'ny' ? 'Ny' : 'Gammal'
      let isDone = false
      void run('git', ['-C', folder, 'checkout', '--quiet', branch]).then(() => (isDone = true))
      await until(() => {
        seen.add(versionsIn(store))
        return isDone && versionsIn(store) === version
      })
    }
    expect([...seen].sort()).toEqual(['Gammal', 'Ny'])
    repository.close()
  })
})

test('a folder that is read while git changes it is read as it is afterwards', async () => {
  const repository = createRepository()
  for (const [file, text] of Object.entries(smallContent)) repository.write(file, text)
  repository.remove('reports/maj.md')
  const texts = Array.from({ length: 200 }, (_, index) => `reports/nummer-${index}.md`)
  for (const version of ['Gammal', 'Ny']) {
    for (const [index, name] of texts.entries())
      repository.write(name, reportText({ title: `${version} ${index}` }))
    repository.commit()
    repository.git('branch', version.toLowerCase())
  }
  store = await createSiteStore({ folder: repository.folder, clock: () => testNow })
  const run = promisify(execFile)
  const seen = new Set<string>()
  for (const branch of ['gammal', 'ny', 'gammal', 'ny', 'gammal', 'ny']) {
    const done = run('git', ['-C', repository.folder, 'checkout', '--quiet', branch]).then(
      () => true,
    )
    do {
      await store.reload()
      seen.add(versionsIn(store))
    } while (!(await Promise.race([done, wait(1, false)])))
  }
  expect([...seen].sort()).toEqual(['Gammal', 'Ny'])
  repository.close()
})

test('a change that is told of while others are not known yet brings them all', async () => {
  const repository = createRepository()
  for (const [file, text] of Object.entries(smallContent)) repository.write(file, text)
  const save = (version: string) => {
    for (const name of ['maj', 'juni'])
      repository.write(`reports/${name}.md`, reportText({ title: `${version} ${name}` }))
    repository.commit()
  }
  save('Gammal')
  repository.git('branch', 'gammal')
  save('Ny')
  store = await createSiteStore({ folder: repository.folder, clock: () => testNow })
  repository.git('checkout', '--quiet', 'gammal')
  await store.reload(new Set(['reports/maj.md']))
  expect(versionsIn(store)).toBe('Gammal')
  // Without git only what is told of is read.
  repository.write('reports/maj.md', reportText({ title: 'Ny maj' }))
  repository.write('reports/juni.md', reportText({ title: 'Ny juni' }))
  await store.reload(new Set(['reports/maj.md']))
  expect(titles().sort()).toEqual(['Gammal juni', 'Ny maj'])
  repository.close()
})

test('while git holds its lock the files are not read', async () => {
  const lock = join(folder, '.git/index.lock')
  write('reports/juni.md', reportText({ title: 'Gammal juni' }))
  write('.git/index', '')
  await start()
  write('.git/index.lock', '')
  write('reports/maj.md', reportText({ title: 'Ny maj' }))
  await wait(400)
  expect(reloads).toBe(0)
  write('reports/juni.md', reportText({ title: 'Ny juni' }))
  renameSync(lock, join(folder, '.git/index'))
  await until(() => reloads > 0 && titles().includes('Ny juni'))
  expect(titles()).toContain('Ny maj')
  expect(reloads).toBe(1)
})

function versionsIn({ current }: SiteStore): string {
  return [...new Set(current().reports.map(({ title }) => title.split(' ')[0]))].join('+')
}
