import type { Problem } from '../../src/base/problem.ts'
import { problemsOf } from '../../src/checks/checks.ts'
import type { Sources } from '../../src/checks/rule.ts'
import { buildSite } from '../../src/content/build-site.ts'
import { contentFrom, now, type Texts } from './content.ts'

/** Everything that the command would say of the small site with some of its texts replaced. */
export function problemsIn(
  texts: Texts,
  media: readonly string[] = [],
  sources: Partial<Sources> = {},
): readonly Problem[] {
  const content = contentFrom(texts, media)
  const own = new Map(content.files.map(({ path, bytes }) => [path, bytes.toString()]))
  const site = buildSite(content, { now, everything: true })
  return problemsOf(site, now, { textOf: (file) => own.get(file), ...sources })
}

/** As problems are compared in tests: place, severity, code. */
export function checkOf(
  texts: Texts,
  media: readonly string[] = [],
  sources: Partial<Sources> = {},
) {
  return problemsIn(texts, media, sources).map(
    ({ file, line, column, code, severity }) => `${file}:${line}:${column} ${severity} ${code}`,
  )
}
