import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import nunjucks from 'nunjucks'
import { shortHash } from '../base/hash.ts'

/** Templates by their names, as JavaScript, each with the hash of the text that it was made of. */
export type CompiledTemplates = Readonly<
  Record<string, { readonly hash: string; readonly template: object }>
>

/** A module with all templates compiled. Throws, with name and line, for one that is broken. */
export function compileTemplates(
  folder: string,
  names: readonly string[],
  env: nunjucks.Environment,
): string {
  const rows = names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const code = nunjucks.precompileString(text, {
      name,
      env,
      // A list of one, against what the types say.
      wrapper: (compiled) => [compiled].flat()[0]?.template ?? '',
    })
    return `${JSON.stringify(name)}: { hash: '${hashOf(text)}', template: (() => {\n${code}})() },`
  })
  return `export const compiled = {\n${rows.join('\n')}\n}\n`
}

/** Where the compiler left them; none where it has not been. */
export async function readCompiledTemplates(): Promise<CompiledTemplates> {
  try {
    const path = new URL('../templates.js', import.meta.url).href
    return ((await import(path)) as { compiled: CompiledTemplates }).compiled
  } catch {
    return {}
  }
}

/** Reads each template, and takes it as it was compiled if it has not changed since. */
export function loaderOf(folder: string, compiled: CompiledTemplates): nunjucks.ILoader {
  const files = new nunjucks.FileSystemLoader(folder)
  return {
    getSource(name) {
      const source = files.getSource(name)
      const known = compiled[name]
      if (known?.hash !== hashOf(source.src)) return source
      // Nunjucks' own loaders of such templates hand them over like this; its types do not know it.
      const src = { type: 'code', obj: known.template } as unknown as string
      return { ...source, src }
    },
  }
}

const { version } = createRequire(import.meta.url)('nunjucks/package.json') as { version: string }

function hashOf(text: string): string {
  return shortHash(`${version} ${text}`, 22)
}
