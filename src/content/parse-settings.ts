import { startOfFile } from '../base/problem.ts'
import type { Service } from '../providers/provider.ts'
import { parseServices } from '../providers/services.ts'
import type { ContentFile } from './content-file.ts'
import type { Flaw } from './fault.ts'
import { flawAt, parseYaml, salvage } from './parse-yaml.ts'
import { partOf } from './parse-tables.ts'
import { settingsSchema } from './schema/settings.ts'
import type { Settings } from './settings.ts'
import { diagnoseYaml } from './yaml-diagnosis.ts'

export interface ParsedSettings {
  readonly settings: Settings
  readonly services: readonly Service[]
  readonly flaws: readonly Flaw[]
  /** Whether these could be read: where not, nothing is said of ids that point at them. */
  readonly understood: (key: keyof Settings) => boolean
}

/** Reads site.yaml. A key that is wrong falls back on its default, and the site is served. */
export function parseSettings(file: ContentFile | undefined): ParsedSettings {
  if (file === undefined)
    return { settings: fallback, services: [], flaws: [noSettings], understood: () => false }
  const parsed = parseYaml(settingsSchema, partOf(file))
  if ('value' in parsed) return withServices(parsed.value, file, [], () => true)
  const kept = salvage(settingsSchema.shape, parsed.written)
  const settings: Settings = { ...fallback, ...kept }
  return withServices(settings, file, parsed.flaws, (key) => key in kept)
}

function withServices(
  settings: Settings,
  file: ContentFile,
  flaws: readonly Flaw[],
  understood: ParsedSettings['understood'],
): ParsedSettings {
  const { services, problems } = parseServices(settings.statistics, settings.thirdParty)
  if (problems.length === 0) return { settings, services, flaws, understood }
  const diagnosis = diagnoseYaml(file.bytes.toString(), 1)
  const more = problems.map(({ path, message, hint }) => {
    // An option that is not written has no place of its own: the service that lacks it has.
    const known = diagnosis.placeOf(path, 'value') === undefined ? path.slice(0, -1) : path
    const fault = { code: 'fel-tjanst', message, hint }
    return flawAt({ path: known, part: 'value', fault }, diagnosis)
  })
  return { settings, services, flaws: [...flaws, ...more], understood }
}

const fallback: Settings = {
  name: { sv: 'Nuläge', en: 'Nuläge' },
  description: { sv: 'Rapporter om projekt.', en: 'Reports on projects.' },
  publisher: { name: { sv: 'Nuläge', en: 'Nuläge' }, url: 'https://www.example.se' },
  locales: ['sv', 'en'],
  timeZone: 'Europe/Stockholm',
  menu: [],
  topics: [],
  thirdParty: [],
  funding: [],
}

const noSettings: Flaw = {
  ...startOfFile,
  code: 'saknas',
  severity: 'error',
  message: 'site.yaml saknas överst i innehållsmappen.',
  hint: 'Skriv en site.yaml med minst name, description och publisher.',
}
