import { parameters, pathOf, previewAt, reservedSlugs, type Route, routeAt } from '../paths.ts'

/** Added to the address that a choice leads back to, for the confirmation. No address of its own. */
export const savedParameter = { name: 'kakor', value: 'sparat' } as const

/**
 * Where to lead the reader back: a path that this site answers, with the parameters that it knows
 * there; `/` for anything else. Built anew from the route, so that nothing of the text remains.
 */
export function returnToOf(text: unknown, siteUrl: string): string {
  const url = typeof text === 'string' ? ownUrl(text, siteUrl) : undefined
  if (url !== undefined && previewAt(url.pathname) !== undefined) return url.pathname
  const route = url === undefined ? undefined : routeAt(url.pathname)
  if (url === undefined || route === undefined || isReserved(route)) return '/'
  const query = new URLSearchParams()
  for (const name of Object.values(parameters[route.locale])) {
    const value = url.searchParams.get(name)
    if (value !== null) query.set(name, value)
  }
  return query.size === 0 ? pathOf(route) : `${pathOf(route)}?${query.toString()}`
}

/** The same address with the confirmation, and the focus on it. */
export function withConfirmation(path: string): string {
  const separator = path.includes('?') ? '&' : '?'
  return `${path}${separator}${savedParameter.name}=${savedParameter.value}#${savedParameter.name}`
}

/** An address that machines ask, such as `/healthz`: no page can have it. */
function isReserved(route: Route): boolean {
  return route.name === 'page' && reservedSlugs(route.locale).has(route.slug)
}

const longest = 512
// One slash and no second, no backslash: browsers read `/\evil` as `//evil`. Visible ASCII alone.
const localPath = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/

function ownUrl(text: string, siteUrl: string): URL | undefined {
  if (text.length > longest || !localPath.test(text) || !URL.canParse(text, siteUrl))
    return undefined
  const url = new URL(text, siteUrl)
  const isOwn =
    url.origin === new URL(siteUrl).origin &&
    url.username === '' &&
    url.password === '' &&
    !url.pathname.startsWith('//')
  return isOwn ? url : undefined
}
