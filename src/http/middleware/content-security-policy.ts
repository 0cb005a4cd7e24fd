import type { Variant } from '../../consent/variant.ts'
import type { Service, SourceDirective } from '../../providers/provider.ts'
import { allowedServices, sourcesOf } from '../../providers/sources.ts'

/** What one page needs beyond its variant. */
export interface PageNeeds {
  /** A script of our own in every variant, as on the page that reads aloud. */
  readonly ownScript?: boolean
  /** A frame that the visitor asked to see once. */
  readonly frameOnce?: string
}

/**
 * The Content-Security-Policy of a page. Compiled once for each site and variant: a new site has a
 * new list of services. Without consent no host but our own stands in it.
 */
export function contentSecurityPolicyOf(
  services: readonly Service[],
  variant: Variant,
  needs: PageNeeds = {},
): string {
  if (needs.ownScript !== true && needs.frameOnce === undefined)
    return plainPolicyOf(services, variant)
  return policyTextOf(directivesOf(services, variant, needs))
}

/** Whether a variant holds others' scripts or frames: these break under the strictest headers. */
export function isIsolated(variant: Variant): boolean {
  return variant === 'undecided' || variant === 'necessary'
}

const compiled = new WeakMap<readonly Service[], Map<Variant, string>>()

function plainPolicyOf(services: readonly Service[], variant: Variant): string {
  const policies = compiled.get(services) ?? new Map<Variant, string>()
  compiled.set(services, policies)
  const known = policies.get(variant) ?? policyTextOf(directivesOf(services, variant, {}))
  policies.set(variant, known)
  return known
}

type Directives = readonly (readonly [name: string, sources: readonly string[]])[]

function directivesOf(
  services: readonly Service[],
  variant: Variant,
  { ownScript = false, frameOnce }: PageNeeds,
): Directives {
  const others = sourcesOf(services, variant)
  const from = (directive: SourceDirective, ...own: readonly string[]) =>
    [directive, [...new Set([...own, ...(others[directive] ?? [])])]] as const
  // Then the page has our own file that stops them in all tabs, and asks for the page anew.
  const own = allowedServices(services, variant).length > 0 ? ["'self'"] : []
  return [
    ['default-src', []],
    from('script-src', ...(ownScript ? ["'self'"] : own)),
    from('style-src', "'self'"),
    from('img-src', "'self'"),
    ['font-src', ["'self'"]],
    from('media-src', "'self'"),
    ['manifest-src', ["'self'"]],
    from('connect-src', ...own),
    from('frame-src', ...(frameOnce === undefined ? [] : [frameOnce])),
    ['base-uri', []],
    ['form-action', ["'self'"]],
    ['frame-ancestors', []],
    // A statistics start-up file sets `script.src`, which Trusted Types would stop.
    ...(isIsolated(variant) ? trustedTypes : []),
  ]
}

const trustedTypes: Directives = [
  ['require-trusted-types-for', ["'script'"]],
  ['trusted-types', []],
]

function policyTextOf(directives: Directives): string {
  return directives
    .map(([name, sources]) => `${name} ${sources.length === 0 ? "'none'" : sources.join(' ')}`)
    .join('; ')
}
