import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sheets = join(root, 'public/css')
const templates = join(root, 'views')
const pages = readdirSync(join(templates, 'pages')).map((name) => basename(name, '.njk'))

describe.each(pages)('the stylesheet of the page %s', (page) => {
  const imported = sheetsOf(join(sheets, `pages/${page}.css`))

  it('has the styles of each component that the template uses', () => {
    const components = componentsOf(join(templates, `pages/${page}.njk`))
    expect(components.size).toBeGreaterThan(3)
    for (const name of components) {
      const sheet = `components/${name}.css`
      if (existsSync(join(sheets, sheet))) expect([...imported]).toContain(sheet)
    }
  })

  it('begins with the tokens and what all pages share', () => {
    expect([...imported].slice(0, 4)).toEqual([
      `pages/${page}.css`,
      'layouts/frame.css',
      'tokens.css',
      'base.css',
    ])
  })
})

it('no stylesheet lies unused', () => {
  const used = new Set(pages.flatMap((page) => [...sheetsOf(join(sheets, `pages/${page}.css`))]))
  const all = readdirSync(sheets, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  )
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter((name) => !used.has(name))).toEqual([])
})

/** A stylesheet and all that it imports, in the order of the cascade; paths in `public/css`. */
function sheetsOf(path: string, found = new Set<string>()): ReadonlySet<string> {
  found.add(relative(sheets, path))
  for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(/@import '([^']+)'/g))
    sheetsOf(resolve(dirname(path), target), found)
  return found
}

/** The components that a template imports or inherits, and theirs. */
function componentsOf(path: string, found = new Set<string>()): ReadonlySet<string> {
  const references = readFileSync(path, 'utf8').matchAll(/(?:from|extends) "([^"]+)"/g)
  for (const [, target = ''] of references) {
    if (target.startsWith('components/')) found.add(basename(target, '.njk'))
    componentsOf(join(templates, target), found)
  }
  return found
}
