// Made when the program is compiled, so that a start need not: it takes half the time then.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** @param {string} dist */
export async function makeAhead(dist) {
  await compileTemplates(dist)
  await bundle(dist)
}

/**
 * Compiling all templates takes a tenth of a second. One that is broken is told by the start.
 * @param {string} dist
 */
async function compileTemplates(dist) {
  const file = join(dist, 'templates.js')
  rmSync(file, { force: true })
  const { compiledModuleOf } = await import(
    pathToFileURL(join(dist, 'render', 'templates.js')).href
  )
  try {
    writeFileSync(file, compiledModuleOf(join(dist, '..', 'views')))
  } catch {
    return
  }
}

/**
 * The server in a few files instead of seven hundred, each of which Node would look up, read and
 * link. As deep below the root as `dist/process`, since the program finds its folders from there.
 * @param {string} dist
 */
async function bundle(dist) {
  rmSync(join(dist, 'bundle'), { recursive: true, force: true })
  await build({
    entryPoints: [join(dist, 'main.js')],
    outdir: join(dist, 'bundle'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // They bring programs for the machine, which they find beside themselves.
    external: ['lightningcss', 'sharp'],
    // For packages that are no ES modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
  })
}
