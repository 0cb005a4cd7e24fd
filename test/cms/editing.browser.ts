import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCmsFiles } from '../../src/cms/cms-files.ts'
import { runNew } from '../../src/commands/new/run-new.ts'
import { runCheck } from '../../src/commands/run-check.ts'
import { readSite } from '../../src/content/read-site.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { openBrowser } from '../helpers/browser.ts'
import { type Files, openEditingView } from './editing-view.ts'

const repository = mkdtempSync(join(tmpdir(), 'nulage-cms-'))
const content = join(repository, 'content')
let browser: Browser
let app: TestApp

beforeAll(async () => {
  const silent = { print: () => undefined, complain: () => undefined }
  const options = { defaultFolder: content, workingFolder: repository, now: Date.now(), ...silent }
  expect(await runNew({ ...options, args: ['site', content] })).toBe(0)
  const cms = { files: readCmsFiles('/redigera'), root: () => 'content/', repository: undefined }
  app = await createTestApp({ content, now: Date.now(), cms })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await app.close()
  rmSync(repository, { recursive: true })
})

test('an editor makes a report, changes another, and the check is green on what was written', async () => {
  const before = filesOf(content)
  const view = await openEditingView(browser, `http://localhost:${app.port}/redigera`, before)
  const { open, field, save } = view

  await open('/collections/reports/new')
  await field('title').getByRole('textbox').fill('Läget: allt på plats')
  await field('description')
    .getByRole('textbox')
    .fill('Så går det för projektet just nu, vad som är klart och vad som återstår till våren.')
  await field('authors').getByRole('checkbox', { name: 'Redaktionen' }).click()
  await field('project').getByRole('radio', { name: 'Vårt första projekt' }).click()
  await field('body').getByRole('textbox').last().fill(writtenBody)
  await save()

  const example = Object.keys(before).find((path) => path.endsWith('-vi-ar-i-gang.md')) ?? ''
  await open(`/collections/reports/entries/${example.replace(/^.*\/|\.md$/g, '')}`)
  await field('statusText').getByRole('textbox').fill('Arbetet går lite fortare än planen.')
  await save()

  const after = await view.files()
  const changed = Object.keys(after).filter((path) => after[path] !== before[path])
  expect(changed.toSorted()).toEqual(
    [example, example.replace('vi-ar-i-gang', 'laget-allt-pa-plats')].toSorted(),
  )
  expect(view.strays).toEqual([])

  for (const path of changed) {
    mkdirSync(dirname(join(repository, path)), { recursive: true })
    writeFileSync(join(repository, path), after[path] ?? '')
  }
  expect(await checked()).toBe('Inga problem i 8 filer.\n')
  const { reports } = await readSite(content, { now: Date.now() })
  const made = reports.find(({ title }) => title === 'Läget: allt på plats')
  expect(made).toMatchObject({ project: 'vart-forsta-projekt', authors: ['redaktionen'] })
  expect(made?.markdown.toString().trim()).toBe(writtenBody.trim())
  const edited = reports.find(({ file }) => `content/${file}` === example)
  expect(edited).toMatchObject({
    draft: false,
    statusText: 'Arbetet går lite fortare än planen.',
    keyFigures: [{ measure: 'deltagare', value: 1 }],
  })
})

const writtenBody = `Det viktigaste först.

## Vad som har hänt

> [!NOTE]
> Siffrorna är preliminära.

Mer om [projektet](/projekt/vart-forsta-projekt).
`

async function checked(): Promise<string> {
  let told = ''
  const print = (text: string) => (told += text)
  const args = ['--content', content]
  const now = Date.now()
  await runCheck({
    args,
    defaultFolder: content,
    workingFolder: repository,
    now,
    print,
    complain: print,
  })
  return told
}

function filesOf(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names
      .filter((name) => /\.(?:md|yaml)$/.test(name))
      .map((name) => [`content/${name}`, readFileSync(join(folder, name), 'utf8')]),
  )
}
