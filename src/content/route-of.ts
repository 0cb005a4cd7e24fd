import type { Route } from '../paths.ts'
import type { Entry } from './entry.ts'

/** Pages that give text to a route of its own, and claim no address by their names. */
const ownRoutes = { kakor: 'cookies', tillganglighet: 'accessibility' } as const

/** The page that shows an entry. */
export function routeOf({ kind, locale, slug, edition }: Named): Route {
  if (kind === 'page' && (slug === 'kakor' || slug === 'tillganglighet'))
    return { name: ownRoutes[slug], locale }
  return { name: kind === 'report' && edition === 'lattlast' ? 'easyRead' : kind, locale, slug }
}

type Named = Pick<Entry, 'kind' | 'locale' | 'slug' | 'edition'>
