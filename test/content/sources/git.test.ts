import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createGitSource, type GitSource } from '../../../src/content/sources/git.ts'
import { createRepository, type Repository } from '../../helpers/repository.ts'

let repository: Repository
let dataDir: string

beforeEach(() => {
  repository = createRepository()
  dataDir = join(repository.temporary, 'data')
})

afterEach(() => {
  repository.close()
})

function sourceOf(more: Partial<Parameters<typeof createGitSource>[0]> = {}): Promise<GitSource> {
  const remote = { url: repository.remote, branch: 'main' }
  return createGitSource({ remote, dataDir, environment: process.env, ...more })
}

function pushSite(): void {
  repository.write('site.yaml', 'name: Plats\n')
  repository.write('reports/maj/index.md', '# Maj\n')
  repository.write('reports/maj/kurs.jpg', Buffer.from([0, 1, 10, 255, 10]))
  repository.commit()
  repository.push()
}

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  const reason = await promise.then(
    () => undefined,
    (error: unknown) => (error as Error).message,
  )
  expect(reason).toBeDefined()
  return reason ?? ''
}

describe('a commit becomes a folder', () => {
  test('with every byte of every file', async () => {
    pushSite()
    const source = await sourceOf()
    const { folder, problems } = await source.unpack(await source.fetch())
    expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toBe('name: Plats\n')
    expect([...readFileSync(join(folder, 'reports/maj/kurs.jpg'))]).toEqual([0, 1, 10, 255, 10])
    expect(problems).toEqual([])
  })

  test('also when the content stands beside other things, in content/', async () => {
    repository.write('README.md', 'Läs mig')
    repository.write('content/site.yaml', 'name: Plats\n')
    repository.write('content/reports/tom.md', '')
    repository.write('content/.vscode/settings.json', '{}')
    repository.commit()
    repository.push()
    const source = await sourceOf()
    const { folder } = await source.unpack(await source.fetch())
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      'reports',
      'reports/tom.md',
      'site.yaml',
    ])
    expect(statSync(join(folder, 'reports/tom.md')).size).toBe(0)
  })

  test('with files larger than what git hands over at once', async () => {
    const film = Buffer.alloc(3_000_001, 'film\n')
    repository.write('site.yaml', 'name: Plats\n')
    repository.write('film.mp4', film)
    repository.write('sist.md', 'sist')
    repository.commit()
    repository.push()
    const source = await sourceOf()
    const { folder } = await source.unpack(await source.fetch())
    expect(readFileSync(join(folder, 'film.mp4')).equals(film)).toBe(true)
    expect(readFileSync(join(folder, 'sist.md'), 'utf8')).toBe('sist')
  })

  test('and what did not change keeps its times, so that it need not be read again', async () => {
    pushSite()
    const source = await sourceOf()
    const before = await source.unpack(await source.fetch())
    repository.write('reports/maj/index.md', '# Maj, rättad\n')
    repository.commit()
    repository.push()
    const after = await source.unpack(await source.fetch())
    const inode = (folder: string, file: string) => statSync(join(folder, file)).ino
    expect(after.folder).not.toBe(before.folder)
    expect(inode(after.folder, 'site.yaml')).toBe(inode(before.folder, 'site.yaml'))
    expect(readFileSync(join(before.folder, 'reports/maj/index.md'), 'utf8')).toBe('# Maj\n')
    expect(readFileSync(join(after.folder, 'reports/maj/index.md'), 'utf8')).toContain('rättad')
  })

  test('and only it and the one before are kept', async () => {
    pushSite()
    const source = await sourceOf()
    const ids: string[] = []
    for (const text of ['ett', 'två', 'tre']) {
      repository.write('reports/maj/index.md', text)
      repository.commit()
      repository.push()
      ids.push((await source.unpack(await source.fetch())).id)
    }
    expect(readdirSync(join(dataDir, 'commits')).sort()).toEqual(ids.slice(1).sort())
    // A new process leaves the one standing that the old process serves.
    repository.write('reports/maj/index.md', 'fyra')
    ids.push(repository.commit())
    repository.push()
    const other = await sourceOf()
    await other.unpack(await other.fetch())
    expect(readdirSync(join(dataDir, 'commits')).sort()).toEqual(ids.slice(2).sort())
  })

  test('again where a power cut left it half there', async () => {
    pushSite()
    const first = await sourceOf()
    const { folder } = await first.unpack(await first.fetch())
    writeFileSync(join(folder, 'site.yaml'), '')
    const second = await sourceOf()
    await second.unpack(await second.fetch())
    expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toBe('name: Plats\n')
  })
})

describe('what a commit may not do', () => {
  test('a link that leads out of it is no file here, and is a problem', async () => {
    repository.write('site.yaml', 'name: Plats\n')
    repository.git(
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${blobOf('/etc/passwd')},reports/hemlig.md`,
    )
    repository.git('add', 'site.yaml')
    repository.git('commit', '--quiet', '--message', 'Länk')
    repository.push()
    const source = await sourceOf()
    const { folder, problems } = await source.unpack(await source.fetch())
    expect(existsSync(join(folder, 'site.yaml'))).toBe(true)
    expect(existsSync(join(folder, 'reports/hemlig.md'))).toBe(false)
    expect(problems).toMatchObject([
      { file: 'reports/hemlig.md', code: 'filen-gar-inte-att-lasa', severity: 'error' },
    ])
  })

  test('a name that climbs out of the folder is never written', async () => {
    const blob = repository.gitInRemote(['hash-object', '-w', '--stdin'], Buffer.from('ute'))
    const inner = treeOf([['100644', 'ute.md', blob]])
    const outer = treeOf([
      ['40000', '..', inner],
      ['100644', 'site.yaml', blob],
    ])
    const commit = repository.gitInRemote(['commit-tree', '-m', 'Ut', outer])
    repository.gitInRemote(['update-ref', 'refs/heads/main', commit])
    const source = await sourceOf()
    const { problems, folder } = await source.unpack(await source.fetch())
    expect(problems).toMatchObject([{ file: '../ute.md', code: 'namnet-gar-inte-att-anvanda' }])
    expect(readdirSync(folder)).toEqual(['site.yaml'])
    expect(existsSync(join(folder, '../ute.md'))).toBe(false)
  })

  test('a file that is too large is left out, by the size that the tree tells', async () => {
    pushSite()
    const source = await sourceOf({ limits: { files: 10, total: 1000, file: 11 } })
    const { problems } = await source.unpack(await source.fetch())
    expect(problems).toMatchObject([{ file: 'site.yaml', code: 'filen-ar-for-stor' }])
  })

  test('a huge repository is refused before anything of it is written', async () => {
    pushSite()
    const tooLarge = await sourceOf({ limits: { files: 10, total: 15, file: 100 } })
    const head = await tooLarge.fetch()
    expect(await reasonOf(tooLarge.unpack(head))).toContain('Innehållet är')
    const tooMany = await sourceOf({ limits: { files: 2, total: 1000, file: 100 } })
    expect(await reasonOf(tooMany.unpack(head))).toContain('3 filer')
    expect(readdirSync(join(dataDir, 'commits'))).toEqual([])
  })

  test('a repository without site.yaml is told what it lacks', async () => {
    repository.write('README.md', 'Läs mig')
    repository.commit()
    repository.push()
    const source = await sourceOf()
    expect(await reasonOf(source.unpack(await source.fetch()))).toContain('site.yaml')
  })
})

describe('the remote', () => {
  test('may rewrite its history', async () => {
    pushSite()
    const source = await sourceOf()
    const before = await source.fetch()
    repository.git('commit', '--quiet', '--amend', '--message', 'Omskrivet')
    repository.push('--force')
    const after = await source.fetch()
    expect(after).not.toBe(before)
    expect(after).toBe(repository.git('rev-parse', 'HEAD'))
  })

  test('may be gone, and that is said in one line without its password', async () => {
    pushSite()
    const source = await sourceOf()
    await source.fetch()
    renameSync(repository.remote, `${repository.remote}.borta`)
    expect(await reasonOf(source.fetch())).toMatch(/^git fetch: [^\n]+$/)
    const remote = { url: 'https://redaktionen:hemligt@127.0.0.1:9/innehall.git', branch: 'main' }
    const reason = await reasonOf((await sourceOf({ remote })).fetch())
    expect(reason).toContain('127.0.0.1:9')
    expect(reason).not.toContain('hemligt')
  })

  test('may lack the branch', async () => {
    pushSite()
    const remote = { url: repository.remote, branch: '--upload-pack=touch' }
    expect(await reasonOf((await sourceOf({ remote })).fetch())).toContain('git fetch')
  })

  test('cannot make git run a program', async () => {
    const proof = join(repository.temporary, 'proof')
    const remote = { url: `ext::touch ${proof}`, branch: 'main' }
    expect(await reasonOf((await sourceOf({ remote })).fetch())).toContain('not allowed')
    expect(existsSync(proof)).toBe(false)
  })

  test('cannot be reached without git on the machine, and that is said', async () => {
    const environment = { PATH: repository.temporary }
    expect(await reasonOf(sourceOf({ environment }))).toContain('Installera git')
  })

  test('that answers nothing is given up', async () => {
    pushSite()
    const silent = join(repository.temporary, 'silent.sh')
    writeFileSync(silent, '#!/bin/sh\nsleep 30\n', { mode: 0o755 })
    const environment = { ...process.env, GIT_SSH_COMMAND: silent }
    const remote = { url: 'ssh://git.example/innehall.git', branch: 'main' }
    const source = await sourceOf({ remote, environment, patience: 20 })
    const start = performance.now()
    expect(await reasonOf(source.fetch())).toContain('gav upp')
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

describe('after a restart', () => {
  test('the commit that was last found good is known', async () => {
    pushSite()
    const before = await sourceOf()
    expect(await before.good()).toBeUndefined()
    const commit = await before.fetch()
    await before.keepGood(commit)
    expect(await (await sourceOf()).good()).toBe(commit)
  })

  test('a site that now comes from another branch does not get the old one back', async () => {
    pushSite()
    const before = await sourceOf()
    await before.keepGood(await before.fetch())
    const remote = { url: repository.remote, branch: 'annan' }
    expect(await (await sourceOf({ remote })).good()).toBeUndefined()
  })

  test('a lock that was left behind stops nothing', async () => {
    pushSite()
    const before = await sourceOf()
    await before.fetch()
    const refs = readdirSync(join(dataDir, 'content.git/refs/nulage'))
    const locks = ['packed-refs.lock', `refs/nulage/${refs[0] ?? ''}/head.lock`]
    const anHourAgo = new Date(Date.now() - 3_600_000)
    for (const lock of locks) {
      writeFileSync(join(dataDir, 'content.git', lock), '')
      utimesSync(join(dataDir, 'content.git', lock), anHourAgo, anHourAgo)
    }
    repository.write('site.yaml', 'name: Ny\n')
    const commit = repository.commit()
    repository.push()
    expect(await (await sourceOf()).fetch()).toBe(commit)
  })
})

function blobOf(text: string): string {
  const file = 'blob.tmp'
  repository.write(file, text)
  const id = repository.git('hash-object', '-w', file)
  repository.remove(file)
  return id
}

/** A tree that git itself would not make. */
function treeOf(entries: readonly (readonly [mode: string, name: string, id: string])[]): string {
  const bytes = entries.map(([mode, name, id]) =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
  )
  const args = ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin']
  return repository.gitInRemote(args, Buffer.concat(bytes))
}
