import { nearest } from '../../base/nearest.ts'
import { canonicalOf, pathOfEntry } from '../../content/redirection.ts'
import { fileAt, pathOf, routeAt } from '../../paths.ts'
import type { Rule } from '../rule.ts'

export const brokenRedirect: Rule = {
  code: 'trasig-omdirigering',
  severity: 'error',
  what: 'redirects.yaml, eller replacedBy i en tillbakadragen text, leder till en sida som inte finns.',
  why: 'Den som följer en gammal länk kommer fram till en felsida.',
  remedy: 'Rätta adressen, eller skriv gone med skälet till att sidan är borta.',
  example: '- { from: /gammal, to: /finns-inte }',
  *find(look) {
    const { site, entries, placeOf } = look
    const living = new Set(entries.map(pathOfEntry))
    for (const [index, redirection] of site.redirects.entries()) {
      if (!('to' in redirection) || leads(redirection.to, living)) continue
      yield {
        file: 'redirects.yaml',
        place: placeOf('redirects.yaml', [index, 'to']),
        ...wordsOf(redirection.to, living),
      }
    }
    for (const { file, kind, locale, withdrawn } of entries) {
      const written = withdrawn?.replacedBy
      if (written === undefined) continue
      const isAddress = written.startsWith('/') || /^https?:/.test(written)
      const to = isAddress ? written : pathOf({ name: kind, locale, slug: written })
      if (leads(to, living)) continue
      yield { file, place: placeOf(file, ['withdrawn', 'replacedBy']), ...wordsOf(to, living) }
    }
  },
}

function leads(to: string, living: ReadonlySet<string>): boolean {
  if (!to.startsWith('/')) return true
  const path = canonicalOf(to.replace(/[?#].*$/, ''))
  const route = routeAt(path)
  return (
    living.has(path) || fileAt(path) !== undefined || (route !== undefined && !('slug' in route))
  )
}

function wordsOf(to: string, living: Iterable<string>): { message: string; hint: string } {
  const meant = nearest(to, living)
  return {
    message: `${to} finns inte på webbplatsen.`,
    hint: meant === undefined ? 'Rätta adressen.' : `Menade du ${meant}?`,
  }
}
