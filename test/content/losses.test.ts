import { renameSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Log } from '../../src/base/log.ts'
import { createSiteStore, NoContentError } from '../../src/content/site-store.ts'
import { now, reportText } from '../helpers/content.ts'
import { trialFolder } from '../helpers/folder.ts'

const never = 3_600_000

/** Seven texts: a page, a project and five reports. */
async function start(pause: number) {
  const names = ['ett', 'tva', 'tre', 'fyra']
  const texts = names.map((name) => [`reports/${name}.md`, textOf(name)] as const)
  const folder = trialFolder(Object.fromEntries(texts))
  const alarms: string[] = []
  const ignore = () => undefined
  const error: Log['error'] = (_fields, message) => alarms.push(message)
  const log: Log = { debug: ignore, info: ignore, warn: ignore, error, fatal: ignore }
  const store = await createSiteStore({
    folder: folder.path,
    clock: () => now,
    guard: { log, pause },
  })
  const count = () => store.current().reports.length
  expect(count()).toBe(5)
  const lose = () => {
    for (const name of names) folder.remove(`reports/${name}.md`)
  }
  return { folder, store, alarms, count, lose }
}

function textOf(name: string): string {
  const description = `description: Rapporten ${name}, med en beskrivning som är lång nog för regeln.`
  return reportText({ title: `title: Rapport ${name}`, description })
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error('it never became so')
    await wait(2)
  }
}

test('a folder that has lost most of its texts changes nothing, and raises the alarm once', async () => {
  const { store, alarms, count, lose } = await start(never)
  const before = store.current()
  lose()
  for (let time = 0; time < 5; time += 1) expect(await store.reload()).toBe(before)
  expect(await store.reload(new Set(['reports/ett.md']))).toBe(before)
  expect(count()).toBe(5)
  expect(alarms).toHaveLength(1)
  expect(store.heldBack?.()).toMatchObject({ commit: undefined, detail: '3 texts of 7 are left' })
  expect(store.heldBack?.()?.reason).toBe(alarms[0])
})

test('it is believed when it has been so for a while, without anything new on disk', async () => {
  const { store, count, lose } = await start(5)
  lose()
  await store.reload()
  expect(count()).toBe(5)
  await until(() => count() === 1)
  expect(store.heldBack?.()).toBeUndefined()
})

test('it is believed at once when an operator says so', async () => {
  const { store, lose } = await start(never)
  lose()
  await store.reload()
  expect((await store.insist?.())?.reports).toHaveLength(1)
  expect(store.heldBack?.()).toBeUndefined()
})

test('texts that come back have never been away', async () => {
  const { folder, store, lose } = await start(5)
  const before = store.current()
  renameSync(`${folder.path}/reports`, `${folder.path}/bort`)
  await store.reload()
  expect(store.heldBack?.()).toBeDefined()
  renameSync(`${folder.path}/bort`, `${folder.path}/reports`)
  expect(await store.reload()).toBe(before)
  expect(store.heldBack?.()).toBeUndefined()

  lose()
  folder.write('reports/ett.md', textOf('ett'))
  expect((await store.reload()).reports, 'half of them is a change like others').toHaveLength(2)
})

test('a folder that is gone, or shows nothing, is never believed, and is read as soon as it is back', async () => {
  const { folder, store, alarms, count } = await start(5)
  const before = store.current()
  renameSync(folder.path, `${folder.path}-bort`)
  await expect(store.reload()).rejects.toThrow()
  expect(store.heldBack?.()?.detail).toContain('ENOENT')
  await expect(store.insist?.()).rejects.toThrow()
  renameSync(`${folder.path}-bort`, folder.path)
  await until(() => store.heldBack?.() === undefined)
  expect(store.current()).toBe(before)

  for (const name of ['reports', 'projects', 'pages']) folder.remove(name)
  await expect(store.insist?.()).rejects.toThrow(NoContentError)
  expect(count()).toBe(5)
  expect(alarms).toHaveLength(2)
})

test('editors’ own server follows at once', async () => {
  const folder = trialFolder({ 'reports/ett.md': textOf('ett'), 'reports/tva.md': textOf('tva') })
  const store = await createSiteStore({ folder: folder.path, clock: () => now })
  for (const name of ['ett', 'tva', 'nulage']) folder.remove(`reports/${name}.md`)
  expect((await store.reload()).reports).toEqual([])
})
