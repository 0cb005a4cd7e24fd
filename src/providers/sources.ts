import { type Variant, variantAllows } from '../consent/variant.ts'
import type { Service, SourceDirective } from './provider.ts'

export type Sources = Readonly<Partial<Record<SourceDirective, readonly string[]>>>

/** The hosts of others that a page may use in a variant, by CSP directive, sorted. */
export function sourcesOf(services: readonly Service[], variant: Variant): Sources {
  const sources: Partial<Record<SourceDirective, readonly string[]>> = {}
  for (const service of allowedServices(services, variant))
    for (const [directive, hosts] of entriesOf(service.sources))
      sources[directive] = [...new Set([...(sources[directive] ?? []), ...hosts])].sort()
  return sources
}

/** The services whose category a variant allows. */
export function allowedServices(
  services: readonly Service[],
  variant: Variant,
): readonly Service[] {
  return services.filter(({ category }) => variantAllows(variant, category))
}

function entriesOf(sources: Sources) {
  return Object.entries(sources) as [SourceDirective, readonly string[]][]
}
