import type { Problem } from '../base/problem.ts'
import { bodyOf } from '../content/body.ts'
import type { Look } from './rule.ts'

/** What rendering finds: raw HTML, dangerous links, skipped headings, missing alt texts, ... */
export function bodyProblems({ site, entries }: Look): readonly Problem[] {
  return entries.flatMap((entry) =>
    bodyOf(site, entry).problems.map((problem) => ({
      file: entry.file,
      ...problem,
      line: problem.line + entry.markdownLine - 1,
    })),
  )
}
