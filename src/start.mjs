// Compiles `src` when something in it is newer than `dist`, then runs the entry that is named:
// `node src/start.mjs main`. Plain JavaScript, since it runs before anything is compiled.
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { dirname, join } from 'node:path'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const entry = process.argv[2] ?? 'main'
const built = join(root, 'dist', `${entry}.js`)
const bundled = join(root, 'dist', 'bundle', `${entry}.js`)
// Ours: the compiler writes none of its files when a change left all output as it was, and writes
// them also when it found errors.
const stamp = join(root, 'dist', '.compiled')
const notes = join(root, 'dist', '.tsbuildinfo')

const isFresh = !isStale() || (await compile())
// Where nobody could compile, the bundle may hold a package that has been replaced since.
const program = isFresh && existsSync(bundled) ? bundled : built
process.argv.splice(1, 2, program)
await import(pathToFileURL(program).href)

function isStale() {
  if (!existsSync(built) || !existsSync(stamp)) return true
  const since = statSync(stamp).mtimeMs
  // npm writes the second one whenever it changes a package.
  const others = ['tsconfig.json', 'node_modules/.package-lock.json']
  return (
    others.some((file) => isNewer(join(root, file), since)) || hasNewer(join(root, 'src'), since)
  )
}

/**
 * Whether a source in the folder is: by steps of its own, since `recursive` takes four times as long.
 * @param {string} folder
 * @param {number} since
 * @returns {boolean}
 */
function hasNewer(folder, since) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory()
      ? hasNewer(path, since)
      : entry.name.endsWith('.ts') && isNewer(path, since)
  })
}

/** @param {string} file @param {number} since */
function isNewer(file, since) {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat !== undefined && stat.mtimeMs > since
}

/** False where it was not possible, and what there is must do. */
async function compile() {
  const compiler = compilerPath()
  if (compiler === undefined) {
    if (existsSync(built)) return false
    process.stderr.write(
      'Nuläge är inte kompilerat och TypeScript saknas. Kör npm ci (utan --omit=dev) och försök igen.\n',
    )
    process.exit(2)
  }
  // A compilation that was cut off may have noted files that it never wrote.
  if (!existsSync(built) || !existsSync(stamp)) rmSync(notes, { force: true })
  const run = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.json')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (run.status !== 0) {
    process.stderr.write('Nuläge kunde inte kompileras. Rätta felen ovan och försök igen.\n')
    process.exit(2)
  }
  const { makeAhead } = await import('./ahead.mjs')
  await makeAhead(join(root, 'dist'))
  writeFileSync(stamp, '')
  return true
}

function compilerPath() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc')
  } catch {
    return undefined
  }
}
