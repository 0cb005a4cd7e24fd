import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const rules = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src']

interface Cruise {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly {
      readonly from: string
      readonly rule: { readonly name: string }
    }[]
  }
}

describe('the floors of the house', () => {
  const sample = mkdtempSync(join(tmpdir(), 'nulage-floors-'))
  afterAll(() => {
    rmSync(sample, { recursive: true })
  })

  it('are kept: no room imports from a floor above, and each dangerous package has one owner', () => {
    const output = execFileSync(process.execPath, [depcruise, ...rules], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64e6,
    })
    const { summary } = JSON.parse(output) as Cruise
    expect(summary.violations).toEqual([])
    expect(summary.totalCruised).toBeGreaterThan(60)
  })

  it('are really watched: planted faults are found', () => {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(join(root, file), join(sample, file))
    symlinkSync(join(root, 'node_modules'), join(sample, 'node_modules'))
    for (const folder of ['base', 'http', 'views', 'config'])
      mkdirSync(join(sample, 'src', folder), { recursive: true })
    const plant = (file: string, text: string) => {
      writeFileSync(join(sample, 'src', file), text)
    }
    plant('config/config.ts', 'export const port = 1\n')
    plant('http/up.ts', "import express from 'express'\nexport const up = express\n")
    plant('base/low.ts', "import { up } from '../http/up.ts'\nexport const low = up\n")
    plant(
      'views/disk.ts',
      "import { readFileSync } from 'node:fs'\nexport const disk = readFileSync\n",
    )
    plant('views/text.ts', "import { marked } from 'marked'\nexport const text = marked\n")
    plant(
      'http/knows.ts',
      "import { port } from '../config/config.ts'\nexport const knows = port\n",
    )

    const run = spawnSync(process.execPath, [depcruise, ...rules], {
      cwd: sample,
      encoding: 'utf8',
    })
    const { summary } = JSON.parse(run.stdout) as Cruise
    const found = summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`)
    expect(found).toContain('src/base/low.ts: floor 0: base/')
    expect(found).toContain('src/views/disk.ts: views touch nothing outside')
    expect(found).toContain('src/views/text.ts: owner of marked')
    expect(found).toContain('src/http/knows.ts: config is for the top floor')
  })
})
