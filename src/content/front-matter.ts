import matter from 'gray-matter'
import { startOfFile } from '../base/problem.ts'
import type { Flaw } from './fault.ts'
import { yamlValues } from './yaml-values.ts'

/** A Markdown file in two: what stands between the fences, and what stands below. In UTF-8. */
export interface SplitText {
  /** From the first fence to the second, both included: a letter for each byte. */
  readonly head: string
  readonly yaml: Buffer
  readonly markdown: Buffer
  /** The line of the file that the Markdown begins on. */
  readonly markdownLine: number
}

/** The line that front matter begins on, below its fence. */
export const firstYamlLine = 2

/** Lines may end with CRLF; a byte order mark is gone already. */
export function splitFrontMatter(bytes: Buffer): SplitText | Flaw {
  // A letter for each byte: fences and line feeds are ASCII, and what stands below is not decoded.
  const letters = bytes.toString('latin1')
  const opening = /^---([^\n]*)(?:\n|$)/.exec(letters)
  if (opening === null)
    return atStart(
      'front-matter-saknas',
      'Filen börjar inte med front matter.',
      'Skriv tre bindestreck på första raden, nycklarna under, och tre bindestreck på en egen rad.',
    )
  const afterDashes = opening[1]?.replace(/\r$/, '') ?? ''
  // gray-matter would take what follows as the name of a language, and run it if it is JavaScript.
  if (afterDashes !== '')
    return {
      ...atStart(
        'front-matter-sprak',
        'På första raden får bara tre bindestreck stå.',
        'Ta bort det som står efter bindestrecken, också mellanslag.',
      ),
      column: 4,
      endColumn: 4 + bytes.toString('utf8', 3, 3 + afterDashes.length).length,
    }
  const start = opening[0].length
  closing.lastIndex = start
  const fence = closing.exec(letters)
  if (fence === null)
    return atStart(
      'front-matter-inte-stangd',
      'Front matter tar aldrig slut.',
      'Skriv tre bindestreck på en egen rad efter den sista nyckeln.',
    )
  const end = fence.index + fence[0].length
  if (fence.index - start > 16 * 1024)
    return atStart(
      'front-matter-for-stor',
      'Front matter är större än 16 kB.',
      'Flytta text från front matter till brödtexten.',
    )
  return {
    head: letters.slice(0, end),
    yaml: bytes.subarray(start, fence.index),
    markdown: bytes.subarray(end),
    markdownLine: 1 + newlinesIn(letters, end),
  }
}

/** Undefined where something is or might be wrong, and `diagnoseYaml` should look. */
export function frontMatterValues({ head }: SplitText): unknown {
  // Always with options: without them gray-matter remembers a broken file as an empty one.
  return matter(head, options).data['values']
}

// On a line of its own, in the middle or at the end; trailing blanks do no harm.
const closing = /^---[ \t]*(?:\r?\n|\r?$(?![\s\S]))/gm

const options = {
  language: 'yaml',
  engines: {
    yaml: (letters: string) => ({
      values: yamlValues(Buffer.from(letters, 'latin1').toString()),
    }),
    ...Object.fromEntries(
      ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson'].map((language) => [
        language,
        () => {
          throw new Error(`front matter in ${language} is not read`)
        },
      ]),
    ),
  },
}

function newlinesIn(text: string, end: number): number {
  let count = 0
  let index = text.indexOf('\n')
  while (index !== -1 && index < end) {
    count += 1
    index = text.indexOf('\n', index + 1)
  }
  return count
}

function atStart(code: string, message: string, hint: string): Flaw {
  return { ...startOfFile, code, severity: 'error', message, hint }
}
