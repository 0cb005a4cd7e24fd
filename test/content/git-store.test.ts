import { createHmac } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { poll } from '../../src/content/poll.ts'
import { createGitStore, type GitStore } from '../../src/content/git-store.ts'
import { createTestApp, type TestApp, testNow } from '../helpers/app.ts'
import { createRepository, type Repository } from '../helpers/repository.ts'
import { reportText, smallContent } from '../helpers/small-content.ts'

let repository: Repository
let logged: { fields: Readonly<Record<string, unknown>>; message: string }[]

beforeEach(() => {
  repository = createRepository()
  logged = []
  for (const [file, text] of Object.entries(smallContent)) repository.write(file, text)
})

afterEach(() => {
  repository.close()
})

const note = (fields: Readonly<Record<string, unknown>>, message: string) => {
  logged.push({ fields, message })
}
const log = { debug: note, info: note, warn: note, error: note, fatal: note }

function storeOf(more: Partial<Parameters<typeof createGitStore>[0]> = {}): Promise<GitStore> {
  return createGitStore({
    remote: { url: repository.remote, branch: 'main' },
    dataDir: join(repository.temporary, 'data'),
    environment: process.env,
    clock: () => testNow,
    log,
    ...more,
  })
}

function push(file: string, text: string): string {
  repository.write(file, text)
  const commit = repository.commit()
  repository.push()
  return commit
}

const titles = ({ current }: GitStore) => current().reports.map(({ title }) => title)

describe('a push', () => {
  test('is on the page within a second of the word of the forge', async () => {
    push('reports/maj.md', reportText({ title: 'Läget i maj' }))
    const store = await storeOf()
    const secret = 'a secret that is long enough'
    const polling = poll({ reload: store.reload, interval: 3_600_000, log })
    const contentWebhook = { secret, branch: 'main', onPush: polling.ask, clock: () => testNow }
    const app = await createTestApp({ store, contentWebhook })
    const before = await app.visit.get('/nyheter/maj')
    expect(before.text).toContain('Läget i maj')

    const commit = push('reports/maj.md', reportText({ title: 'Läget sista maj' }))
    const begun = performance.now()
    await tell(app, secret)
    let after = before
    while (!after.text.includes('Läget sista maj') && performance.now() - begun < 5_000) {
      await wait(20)
      after = await app.visit.get('/nyheter/maj')
    }
    expect(performance.now() - begun).toBeLessThan(4_000)
    expect(after.text).toContain('Läget sista maj')
    expect(after.headers['content-revision']).toBe(commit.slice(0, 12))
    expect(after.headers['content-revision']).not.toBe(before.headers['content-revision'])
    expect((await app.visit.get('/readyz')).body).toMatchObject({
      status: 'ready',
      revision: commit.slice(0, 12),
      problems: 0,
    })
    polling.close()
    await app.close()
  })

  test('is found by asking, where nobody tells', async () => {
    push('reports/maj.md', reportText({}))
    const store = await storeOf()
    const polling = poll({ reload: store.reload, interval: 20, log })
    push('reports/juni.md', reportText({ title: 'Läget i juni' }))
    for (let turn = 0; turn < 100 && titles(store).length < 2; turn++) await wait(20)
    polling.close()
    expect(titles(store)).toContain('Läget i juni')
  })

  test('that rewrites history is taken', async () => {
    push('reports/maj.md', reportText({}))
    push('reports/juni.md', reportText({ title: 'Läget i juni' }))
    const store = await storeOf()
    repository.git('reset', '--quiet', '--hard', 'HEAD~1')
    repository.push('--force')
    await store.reload()
    expect(titles(store)).toEqual(['Läget i maj'])
  })

  test('that moves a text to a folder of its own with a picture shows both', async () => {
    push('reports/maj.md', reportText({}))
    const store = await storeOf()
    repository.move('reports/maj.md', 'reports/maj/index.md')
    push('reports/maj/tabell.csv', 'a;b\n1;2\n')
    await store.reload()
    const app = await createTestApp({ store })
    const file = store.current().media.get('reports/maj/tabell.csv')
    expect((await app.visit.get(file?.url ?? '')).text).toBe('a;b\n1;2\n')
    // Two commits later the same file is still served, from where it now is.
    push('reports/juni.md', reportText({ title: 'Läget i juni' }))
    await store.reload()
    push('reports/juli.md', reportText({ title: 'Läget i juli' }))
    await store.reload()
    push('reports/augusti.md', reportText({ title: 'Läget i augusti' }))
    await store.reload()
    expect((await app.visit.get(file?.url ?? '')).text).toBe('a;b\n1;2\n')
    await app.close()
  })
})

describe('a push that is broken', () => {
  test.each([
    ['front matter', reportText({ title: 'Läget i juni', date: '2026-02-30' })],
    ['text', reportText({ title: 'Läget i juni', body: '<script>alert(1)</script>' })],
  ])('in its %s changes nothing for readers, and the reason is told', async (_where, text) => {
    push('reports/maj.md', reportText({}))
    const store = await storeOf()
    const app = await createTestApp({ store })
    const before = await app.visit.get('/nyheter/maj')

    repository.write('reports/maj.md', reportText({ title: 'Också ändrad' }))
    const commit = push('reports/juni.md', text)
    await store.reload()
    const after = await app.visit.get('/nyheter/maj')
    expect(after.text).toBe(before.text)
    expect(after.headers['etag']).toBe(before.headers['etag'])
    expect((await app.visit.get('/nyheter/juni')).status).toBe(404)
    expect((await app.visit.get('/readyz')).body).toMatchObject({
      status: 'ready',
      heldBack: { commit: commit.slice(0, 12), problems: 1 },
    })
    expect(store.heldBack()?.problems).toMatchObject([{ file: 'reports/juni.md' }])
    const told = logged.filter(({ message }) => message.includes(commit.slice(0, 12)))
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told[0]?.fields)).toContain('reports/juni.md:')

    push('reports/juni.md', reportText({ title: 'Läget i juni' }))
    await store.reload()
    expect(store.heldBack()).toBeUndefined()
    expect(titles(store)).toEqual(expect.arrayContaining(['Också ändrad', 'Läget i juni']))
    await app.close()
  })

  test('in two ways is told of both at once', async () => {
    push('reports/maj.md', reportText({}))
    const store = await storeOf()
    push('reports/maj.md', reportText({ more: 'okand: 1', body: '<b>rå html</b>' }))
    await store.reload()
    expect(store.heldBack()?.problems.map(({ code }) => code)).toHaveLength(2)
  })

  test('again and again leaves the pictures of what is served where they are', async () => {
    push('reports/maj/index.md', reportText({ title: 'Läget i maj, med bilaga' }))
    repository.remove('reports/maj.md')
    push('reports/maj/tabell.csv', 'a;b\n')
    const store = await storeOf()
    const app = await createTestApp({ store })
    const address = store.current().media.get('reports/maj/tabell.csv')?.url ?? ''
    for (const number of [1, 2, 3]) {
      push('reports/juni.md', `trasig ${number}`)
      await store.reload()
    }
    expect((await app.visit.get(address)).text).toBe('a;b\n')
    await app.close()
  })

  test('is said once, however often it is asked', async () => {
    push('reports/maj.md', reportText({}))
    const store = await storeOf()
    push('reports/maj.md', 'ingen front matter')
    for (let turn = 0; turn < 3; turn++) await store.reload()
    expect(logged.filter(({ message }) => message.includes('ett fel'))).toHaveLength(1)
  })

  test('does not come back by a restart', async () => {
    push('reports/maj.md', reportText({ title: 'Det som gäller' }))
    await storeOf()
    push('reports/maj.md', reportText({ title: 'Det som inte gäller', more: 'okand: 1' }))
    const store = await storeOf()
    expect(titles(store)).toEqual(['Det som gäller'])
    expect(store.heldBack()?.problems).toHaveLength(1)
  })

  test('is served as far as it is valid where there never was anything better', async () => {
    push('reports/juni.md', 'ingen front matter')
    const store = await storeOf()
    expect(titles(store)).toEqual(['Läget i maj'])
    expect(store.heldBack()?.problems).toHaveLength(1)
    push('reports/juli.md', reportText({ title: 'Läget i juli' }))
    await store.reload()
    expect(titles(store)).toHaveLength(2)
    push('reports/juni.md', reportText({ title: 'Läget i juni' }))
    await store.reload()
    expect(store.heldBack()).toBeUndefined()
    push('reports/juni.md', 'ingen front matter')
    await store.reload()
    expect(titles(store)).toHaveLength(3)
  })
})

describe('the remote', () => {
  test('may go offline: the last good one stays, also over a restart', async () => {
    push('reports/maj.md', reportText({}))
    const before = await storeOf()
    renameSync(repository.remote, `${repository.remote}.borta`)
    await before.reload()
    expect(titles(before)).toEqual(['Läget i maj'])
    expect(before.heldBack()).toMatchObject({ commit: undefined, problems: [] })
    // What anyone may read names no address.
    expect(before.heldBack()?.reason).not.toContain(repository.remote)
    const after = await storeOf()
    expect(titles(after)).toEqual(['Läget i maj'])
    renameSync(`${repository.remote}.borta`, repository.remote)
    await after.reload()
    expect(after.heldBack()).toBeUndefined()
  })

  test('may lose the branch', async () => {
    push('reports/maj.md', reportText({}))
    const store = await storeOf()
    repository.gitInRemote(['update-ref', '-d', 'refs/heads/main'])
    await store.reload()
    expect(titles(store)).toEqual(['Läget i maj'])
    expect(store.heldBack()?.detail).toContain('main')
  })

  test('may grow huge: nothing of it is taken', async () => {
    push('reports/maj.md', reportText({}))
    const limits = { files: 100, total: 10_000, file: 10_000 }
    const store = await storeOf({ limits })
    push('reports/stor.csv', 'x'.repeat(9_999))
    await store.reload()
    expect(titles(store)).toEqual(['Läget i maj'])
    expect(store.heldBack()?.detail).toContain('Högst')
  })

  test('may hold garbage where the branch should be', async () => {
    push('reports/maj.md', reportText({}))
    const store = await storeOf()
    writeFileSync(join(repository.remote, 'refs/heads/main'), 'skräp\n')
    await store.reload()
    expect(titles(store)).toEqual(['Läget i maj'])
    expect(store.heldBack()).toBeDefined()
  })

  test('that cannot be reached at the very first start is told of, and nothing starts', async () => {
    const remote = { url: join(repository.temporary, 'finns-inte'), branch: 'main' }
    await expect(storeOf({ remote })).rejects.toThrow(/gick inte att hämta.*git fetch/)
  })
})

function tell(app: TestApp, secret: string): Promise<unknown> {
  const body = JSON.stringify({ ref: 'refs/heads/main' })
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  return app.visit
    .post('/-/content')
    .set('Content-Type', 'application/json')
    .set('X-Hub-Signature-256', `sha256=${signature}`)
    .send(body)
    .expect(202)
}
