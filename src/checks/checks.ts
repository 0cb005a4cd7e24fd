import type { Instant } from '../base/clock.ts'
import type { Problem } from '../base/problem.ts'
import type { Site } from '../content/site.ts'
import { bodyProblems } from './body-problems.ts'
import { withoutIgnored } from './ignored.ts'
import { linkProblems } from './link-problems.ts'
import { lookAt } from './look.ts'
import type { Look, Rule, Sources } from './rule.ts'
import { rules } from './rules.ts'

/** Everything that is wrong with a site, in the order of files and lines. */
export function problemsOf(
  site: Site,
  now: Instant,
  sources: Sources = { textOf: () => undefined },
): readonly Problem[] {
  const look = lookAt(site, now, sources)
  const found = [
    ...bodyProblems(look),
    ...linkProblems(look),
    ...rules.flatMap((rule) => problemsBy(rule, look)),
  ]
  return [...site.problems, ...withoutIgnored(found, look)].sort(byPlace)
}

function problemsBy({ code, severity, find }: Rule, look: Look): Problem[] {
  return [...find(look)].map(({ file, place, message, hint }) => ({
    file,
    ...place,
    code,
    severity,
    message,
    hint,
  }))
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
