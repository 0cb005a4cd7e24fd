import { nearest } from '../base/nearest.ts'
import { type OptionProblem, type Provider, type Service } from './provider.ts'
import { providers as allProviders } from './providers.ts'

/** One service as site.yaml writes it; the provider that it names parses the rest. */
export interface WrittenService {
  readonly provider: string
  readonly [option: string]: unknown
}

export interface ParsedServices {
  readonly services: readonly Service[]
  readonly problems: readonly ServiceProblem[]
}

/** With its place in site.yaml: `['statistics', 'url']`, `['thirdParty', 1, 'instance']`. */
export type ServiceProblem = OptionProblem

/** The services that site.yaml switches on, in its order; what cannot be read is a problem. */
export function parseServices(
  statistics: WrittenService | undefined,
  thirdParty: readonly WrittenService[],
  providers: readonly Provider[] = allProviders,
): ParsedServices {
  const entries = [
    ...(statistics === undefined ? [] : [{ path: ['statistics'], written: statistics }]),
    ...thirdParty.map((written, index) => ({ path: ['thirdParty', index], written })),
  ]
  const services: Service[] = []
  const problems: ServiceProblem[] = []
  for (const { path, written } of entries) {
    const parsed = parseService(written, String(path[0]), providers)
    if ('problems' in parsed)
      problems.push(...parsed.problems.map((problem) => placed(problem, path)))
    else if (services.some(({ id }) => id === parsed.service.id))
      problems.push(placed(repeated(parsed.service.name), path))
    else services.push(parsed.service)
  }
  return { services, problems }
}

export function servicesOf(
  statistics: WrittenService | undefined,
  thirdParty: readonly WrittenService[],
  providers: readonly Provider[] = allProviders,
): readonly Service[] {
  return parseServices(statistics, thirdParty, providers).services
}

function parseService(
  { provider: id, ...options }: WrittenService,
  category: string,
  providers: readonly Provider[],
) {
  const candidates = providers.filter((provider) => provider.category === category)
  const provider = candidates.find((candidate) => candidate.id === id)
  return provider?.parse(options) ?? { problems: [unknown(id, candidates)] }
}

function unknown(id: string, candidates: readonly Provider[]): OptionProblem {
  const names = candidates.map((provider) => provider.id)
  const meant = nearest(id, names)
  return {
    path: ['provider'],
    message: `Det finns ingen tjänst som heter ${id} här.`,
    hint: `${meant === undefined ? '' : `Menade du ${meant}? `}Välj bland: ${names.join(', ')}.`,
  }
}

function repeated(name: string): OptionProblem {
  return {
    path: ['provider'],
    message: `${name} står redan i listan.`,
    hint: 'Ta bort den ena.',
  }
}

function placed(problem: OptionProblem, path: ServiceProblem['path']): ServiceProblem {
  return { ...problem, path: [...path, ...problem.path] }
}
