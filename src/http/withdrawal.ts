import { isIP } from 'node:net'
import type { Request, Response } from 'express'
import { type OptionalCategory, optionalCategories } from '../consent/category.ts'
import type { Choice } from '../consent/consent.ts'
import type { Service } from '../providers/provider.ts'
import { type WipeItem, wipeListOf } from '../providers/inventory.ts'
import { namePatternOf } from '../providers/stored-name.ts'

export interface Withdrawal {
  readonly services: readonly Service[]
  readonly before: Choice | undefined
  readonly after: Choice
  readonly hostname: string
  readonly secure: boolean
}

/**
 * Takes back what categories that are no longer allowed have stored under this host. Storage and
 * cache go by Clear-Site-Data; cookies one by one, since `"cookies"` would take the new choice too.
 */
export function wipe(request: Request, response: Response, withdrawal: Withdrawal): void {
  const { services, before, after, hostname, secure } = withdrawal
  const items = wipeListOf(services)
  const withdrawn = optionalCategories.filter((category) => before?.[category] && !after[category])
  if (withdrawn.length > 0) response.set('Clear-Site-Data', '"cache", "storage"')
  const present = cookieNamesIn(request.headers.cookie ?? '')
  const names = cookiesToExpire(items, present, withdrawn, after)
  const places = pathsAbove(request.path).flatMap((path) =>
    [{}, ...domainsAbove(hostname).map((domain) => ({ domain }))].map((at) => ({ ...at, path })),
  )
  const expiries = places.flatMap((place) => names.map((name) => ({ name, place })))
  for (const { name, place } of expiries.slice(0, mostExpiries))
    response.clearCookie(name, { ...place, secure })
}

/** `a.b.example.se`, `b.example.se`, `example.se`: whatever a script there may have set it for. */
export function domainsAbove(hostname: string): string[] {
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return []
  const labels = hostname.split('.')
  const last = Math.max(labels.length - 2, 0)
  return Array.from({ length: last + 1 }, (_, index) => labels.slice(index).join('.'))
}

// However many cookies a request claims to have, the head of the answer stays under 8 KiB. The
// likely places come first: the whole host, then narrower paths.
const mostExpiries = 60

function cookiesToExpire(
  items: readonly WipeItem[],
  present: readonly string[],
  withdrawn: readonly OptionalCategory[],
  after: Choice,
): string[] {
  const cookies = items.filter(({ kind }) => kind === 'cookie')
  const disallowed = cookies.filter(({ category }) => !after[category])
  const patterns = disallowed.map(({ name }) => namePatternOf(name))
  const found = present.filter((name) => patterns.some((pattern) => pattern.test(name)))
  const exact = cookies
    .filter(({ name, category }) => withdrawn.includes(category) && !name.includes('*'))
    .map(({ name }) => name)
  return [...new Set([...exact, ...found])]
}

function cookieNamesIn(header: string): string[] {
  return header.split(';').map((pair) => pair.slice(0, Math.max(pair.indexOf('='), 0)).trim())
}

/** `/` and each folder of the path that was asked for, as far as a cookie may be bound to it. */
function pathsAbove(pathname: string): string[] {
  const segments = pathname.split('/').slice(1)
  return ['/', ...segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`)]
}
