import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  type CompiledTemplates,
  readCompiledTemplates,
} from '../../src/render/compiled-templates.ts'
import { compiledModuleOf, createTemplates } from '../../src/render/templates.ts'
import { markupAt, trialSite } from '../helpers/trial.ts'

let folder: string
let compiled: CompiledTemplates
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nulage-compiled-'))
  cpSync('views', folder, { recursive: true })
  const module = join(folder, 'templates.mjs')
  writeFileSync(module, compiledModuleOf(folder))
  const loaded = (await import(pathToFileURL(module).href)) as { compiled: CompiledTemplates }
  compiled = loaded.compiled
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const site = trialSite()
const addresses = [
  ...['/', '/nyheter', '/nyheter/varen', '/nyheter/varen/lattlast', '/projekt', '/projekt/lyftet'],
  ...['/sok?q=kurs', '/om', '/kakor', '/kakor/kvitto', '/rattelser', '/en/news/varen'],
]

it.each(addresses)('%s is the same from templates that were compiled before', (address) => {
  const page = markupAt(createTemplates(folder, compiled), address, site)
  expect(page).toBe(markupAt(createTemplates(folder), address, site))
  expect(page).toContain('<h1')
})

it('every template was compiled, and what was compiled is what is used', () => {
  expect(Object.keys(compiled).length).toBeGreaterThan(30)
  const broken = Object.entries(compiled).map(([name, { hash }]) => [
    name,
    {
      hash,
      template: {
        root: () => {
          throw new Error(`${name} was used`)
        },
      },
    },
  ])
  const templates = createTemplates(folder, Object.fromEntries(broken) as CompiledTemplates)
  expect(() => markupAt(templates, '/om', site)).toThrow('pages/page.njk was used')
})

it('a template that has changed since is compiled anew', () => {
  const changed = join(folder, 'pages/page.njk')
  const text = readFileSync(changed, 'utf8')
  writeFileSync(changed, text.replace('<h1', '<h1 data-ny'))
  expect(markupAt(createTemplates(folder, compiled), '/om', site)).toContain('<h1 data-ny')
  writeFileSync(changed, '{% if %}')
  expect(() => createTemplates(folder, compiled)).toThrow(/page\.njk/)
  writeFileSync(changed, text)
})

it('none are there before the compiler has been', async () => {
  expect(await readCompiledTemplates()).toEqual({})
})
