import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runNew } from '../../src/commands/new/run-new.ts'
import { runCheck } from '../../src/commands/run-check.ts'
import { trialFolder } from '../helpers/folder.ts'
import { guideFiles, guidePictures } from './guide.ts'

const now = Date.UTC(2026, 11, 9, 9)

test('the report of the guide has the faults that it tells of, and none when they are mended', async () => {
  const content = join(trialFolder().path, 'egen')
  const started = Date.UTC(2026, 10, 23, 9)
  const silent = { print: () => undefined, complain: () => undefined }
  const options = { defaultFolder: content, workingFolder: content, now: started, ...silent }
  expect(await runNew({ ...options, args: ['site', content] })).toBe(0)

  const found: string[][] = []
  for (const { path, text } of guideFiles()) {
    writeFileSync(join(content, path), text)
    let json = ''
    const print = (text: string) => (json += text)
    await runCheck({ ...options, now, print, args: ['--format', 'json'] })
    const { problems } = JSON.parse(json) as { problems: readonly { code: string }[] }
    found.push(problems.map(({ code }) => code))
  }
  expect(found).toHaveLength(3)
  expect(found[0]).toEqual([
    'for-kort',
    'datum-finns-inte',
    'okand-nyckel',
    'fel-tal',
    'tom-lanktext',
    'trasig-lank',
  ])
  expect(found.slice(1)).toEqual([[], []])
})

test('each picture of the guide is there, is small, and is told in words', () => {
  const docs = join(import.meta.dirname, '../../docs')
  const pictures = guidePictures()
  expect(pictures.map(({ file }) => file.replace('images/', '')).sort()).toEqual(
    readdirSync(join(docs, 'images')).sort(),
  )
  expect(pictures.length).toBeGreaterThan(3)
  for (const { file, alt } of pictures) {
    expect(alt.length, file).toBeGreaterThan(30)
    expect(statSync(join(docs, file)).size, file).toBeLessThan(120_000)
  }
})
