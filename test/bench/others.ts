import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../.bench', import.meta.url))
const dependencies = { '@11ty/eleventy': '3.1.8' }

/** Eleventy's command, where `npm run bench:others` has brought it. */
export function findEleventy(): string | undefined {
  const command = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs')
  return existsSync(command) ? command : undefined
}

// `npm run bench:others`: what others make and npm has, in a folder of its own that git ignores.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
