import { createPause } from '../base/pause.ts'
import type { Problem } from '../base/problem.ts'
import { bodyOf } from './body.ts'
import type { Entry } from './entry.ts'
import type { Site } from './site.ts'

/** What is wrong in the texts of a whole site, found without keeping readers waiting. */
export async function bodyProblemsOf(site: Site): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const pause = createPause()
  for (const entry of [...site.reports, ...site.projects, ...site.pages]) {
    problems.push(...bodyProblemsIn(site, entry))
    await pause()
  }
  return problems
}

/** At their lines in the file, but for what the text says to ignore. A body counts from its own top. */
export function bodyProblemsIn(site: Site, entry: Entry): readonly Problem[] {
  const { file, markdownLine, ignoreChecks } = entry
  const ignored = new Set(ignoreChecks.map(({ rule }) => rule))
  return bodyOf(site, entry)
    .problems.filter(({ code }) => !ignored.has(code))
    .map((problem) => ({ file, ...problem, line: problem.line + markdownLine - 1 }))
}
