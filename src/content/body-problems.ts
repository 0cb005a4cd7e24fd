import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Problem } from '../base/problem.ts'
import { bodyOf } from './body.ts'
import type { Entry } from './entry.ts'
import type { Site } from './site.ts'

/** What is wrong in the texts of a whole site, found without keeping readers waiting. */
export async function bodyProblemsOf(site: Site): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  let begun = performance.now()
  for (const entry of [...site.reports, ...site.projects, ...site.pages]) {
    problems.push(...problemsIn(site, entry))
    if (performance.now() - begun < aMoment) continue
    await letOthersRun()
    begun = performance.now()
  }
  return problems
}

/** Milliseconds that a request may have to wait. */
const aMoment = 10

/** A body counts its lines from its own top. */
function problemsIn(site: Site, entry: Entry): readonly Problem[] {
  const { file, markdownLine } = entry
  return bodyOf(site, entry).problems.map((problem) => ({
    file,
    ...problem,
    line: problem.line + markdownLine - 1,
  }))
}
