import type { ZodType } from 'zod'
import type { OptionalCategory } from '../consent/category.ts'
import { countryOf } from './country.ts'
import { lifetimeOf } from './lifetime.ts'
import type { OptionProblem, Provider, Service, ServiceDeclaration } from './provider.ts'

/** A provider as its file declares it. `options` is strict, and speaks Swedish to editors. */
interface Declaration<Options> {
  readonly id: string
  readonly category: OptionalCategory
  readonly options: ZodType<Options>
  readonly serviceOf: (options: Options) => ServiceDeclaration
}

export function defineProvider<Options>(declaration: Declaration<Options>): Provider {
  const { id, category, options, serviceOf } = declaration
  return {
    id,
    category,
    parse: (written) => {
      const parsed = options.safeParse(written)
      if (!parsed.success) return { problems: parsed.error.issues.flatMap(problemsOf) }
      return { service: completed(serviceOf(parsed.data), category) }
    },
  }
}

function completed(declared: ServiceDeclaration, category: OptionalCategory): Service {
  return {
    category,
    ...declared,
    country: countryOf(declared.countryCode),
    stored: declared.stored.map((item) => ({ ...item, lifetime: lifetimeOf(item.lasts) })),
  }
}

type Issue = NonNullable<ReturnType<ZodType['safeParse']>['error']>['issues'][number]

function problemsOf(issue: Issue): OptionProblem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((option) => ({
      path: [...path, option],
      message: `Tjänsten har ingen inställning som heter ${option}.`,
      hint: 'Ta bort raden, eller rätta namnet.',
    }))
  return [
    {
      path,
      message: `${path.join('.')}: ${issue.message}`,
      hint: 'Rätta värdet i site.yaml.',
    },
  ]
}
