import { execFileSync } from 'node:child_process'
import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environmentTable } from '../../src/config/environment-table.ts'

const root = join(import.meta.dirname, '../..')
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const sources = tracked.filter((file) => /^src\/.*\.ts$/.test(file))

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly resolved?: string
        readonly integrity?: string
        readonly license?: string
        readonly hasInstallScript?: boolean
      }
    >
  >
}

describe('the repository', () => {
  it('keeps unescaped markup to few hands: no `| safe`, and Html.trust only where listed', () => {
    const templates = tracked.filter((file) => /^views\/.*\.njk$/.test(file))
    expect(templates.length).toBeGreaterThan(8)
    expect(templates.filter((file) => /\|\s*safe\b/.test(textOf(file)))).toEqual([])

    expect(sources.length).toBeGreaterThan(60)
    const trusting = sources.filter((file) => textOf(file).includes('Html.trust('))
    expect(trusting).toEqual(trustedFiles)
  })

  it('reads the environment only at the top', () => {
    const readers = sources.filter((file) => textOf(file).includes('process.env'))
    expect(
      readers.every((file) => file === 'src/main.ts' || file.startsWith('src/commands/')),
    ).toBe(true)
    expect(readers).toContain('src/main.ts')
  })

  it('loosens no check of the compiler or the linter in the sources', () => {
    const loose = sources.filter((file) =>
      /\bas any\b|@ts-(ignore|expect-error|nocheck)|eslint-disable/.test(textOf(file)),
    )
    expect(loose).toEqual([])
  })

  it('has a lockfile with an integrity for each package, no download address, known install scripts and licences', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as Lock
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
    expect(packages.length).toBeGreaterThan(100)
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
    expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([])
    expect(
      packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path),
    ).toEqual(['node_modules/esbuild'])
    const unknown = packages.filter(
      ([, { license }]) => !(license ?? '').split(' AND ').every((name) => knownLicences.has(name)),
    )
    expect(unknown.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([])
  })

  it('tells in the README every variable of the environment, as the server reads it', () => {
    const rows = environmentTable.map(
      ({ name, default: preset, meaning }) => `| \`${name}\` | ${preset} | ${meaning} |`,
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(textOf('README.md')).toContain(['|---|---|---|', ...rows, ''].join('\n'))
  })

  it('names in the README every command that package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
    expect(Object.keys(scripts)).toContain('test')
    const readme = textOf('README.md')
    const missing = Object.keys(scripts).filter(
      (name) => !readme.includes(`npm run ${name}`) && !readme.includes(`npm ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('names in the README each step that CI takes', () => {
    const steps = [...textOf('.ci/run').matchAll(/^step .*?'[^']*' (.+)$/gm)].map(([, command]) =>
      (command ?? '').replace(/^bash -c '(.*)'$/, '$1'),
    )
    expect(steps.length).toBeGreaterThan(2)
    const readme = textOf('README.md')
    expect(steps.filter((command) => !readme.includes(command))).toEqual([])
  })
})

// Each makes markup that is safe by construction. A new name here needs a reason in its review.
const trustedFiles = ['src/base/html.ts']

const knownLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
])
