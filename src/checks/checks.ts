import type { Instant } from '../base/clock.ts'
import type { Problem } from '../base/problem.ts'
import type { Site } from '../content/site.ts'
import { bodies } from './bodies.ts'
import type { Check } from './check.ts'
import { entriesOf } from './entries.ts'
import { links } from './links.ts'
import { policies } from './policies.ts'
import { reviews } from './reviews.ts'

/** What an editor can break, besides what is found when files are read. One line each. */
export const checks: readonly Check[] = [bodies, links, policies, reviews]

/** Everything that is wrong with a site, in the order of files and lines. */
export function problemsOf(site: Site, now: Instant): readonly Problem[] {
  const ignored = new Map(
    entriesOf(site).map(({ file, ignoreChecks }) => [file, ignoreChecks.map(({ rule }) => rule)]),
  )
  const found = checks
    .flatMap((check) => check(site, now))
    .filter(({ file, code }) => ignored.get(file)?.includes(code) !== true)
  return [...site.problems, ...found].sort(byPlace)
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
