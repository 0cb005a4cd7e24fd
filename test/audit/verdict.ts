import type { StoredItem } from '../../src/providers/provider.ts'
import type { PolicyDocument } from '../../src/providers/policy-document.ts'
import { namePatternOf } from '../../src/providers/stored-name.ts'
import { routeAt } from '../../src/paths.ts'
import type { AuditState } from './states.ts'
import type { Sighting } from './sighting.ts'

/** Something that was seen and that the site has not told of, or not yet been allowed. */
export interface Fault extends Sighting {
  readonly why: string
}

export interface Circumstances {
  readonly state: AuditState
  /** What the site says of itself at `/kakor.json`. */
  readonly policy: PolicyDocument
  readonly ownHost: string
}

export function faultsIn(sightings: readonly Sighting[], circumstances: Circumstances): Fault[] {
  return sightings.flatMap((sighting) => {
    const why = reasonAgainst(sighting, circumstances)
    return why === undefined ? [] : [{ ...sighting, why }]
  })
}

function reasonAgainst(sighting: Sighting, circumstances: Circumstances): string | undefined {
  const { state, policy, ownHost } = circumstances
  const { kind, host, name, page } = sighting
  const isOwn = host === ownHost
  const isAllowedHost = policy.services.some(
    ({ category, hosts }) => state.allowed.includes(category) && hosts.includes(host),
  )
  switch (kind) {
    case 'request':
    case 'connection':
    case 'hint':
    case 'permission':
    case 'socket':
      return isOwn || isAllowedHost ? undefined : reasonFor(host, circumstances)
    case 'frame':
      return isAllowedHost ? undefined : reasonFor(host, circumstances)
    case 'beacon':
      return isAllowedHost ? undefined : 'Något skickas i bakgrunden som inte är redovisat.'
    case 'script': {
      const isReadAloud = routeAt(page.split('?')[0] ?? '')?.name === 'listen'
      if (isOwn && (state.allowed.length > 0 || isReadAloud)) return undefined
      return isAllowedHost ? undefined : 'Ett skript körs utan att det behövs för sidan.'
    }
    case 'serviceWorker':
      return 'En service worker ligger kvar i webbläsaren. Ingen sådan är redovisad.'
    case 'cookie':
    case 'localStorage':
    case 'sessionStorage':
    case 'indexedDB':
    case 'cacheStorage': {
      const declared = rowsFor(circumstances, isOwn ? 'first' : 'third').filter(
        (row) => row.kind === kind && namePatternOf(row.name).test(name),
      )
      if (declared.length === 0 || !(isOwn || isAllowedHost)) return storedReason(circumstances)
      return lastsTooLong(sighting, declared)
    }
  }
}

/** What may be stored in this state, by the site's own list. */
function rowsFor({ state, policy }: Circumstances, party: StoredItem['party']) {
  const categories = [...(state.hasChosen ? ['necessary' as const] : []), ...state.allowed]
  return categories
    .flatMap((category) => policy.stored[category])
    .filter((row) => row.party === party)
}

function lastsTooLong(
  { lasts }: Sighting,
  declared: readonly Pick<StoredItem, 'lasts' | 'lifetime'>[],
): string | undefined {
  if (lasts === undefined || declared.some((row) => lasts <= secondsOf(row.lasts) + aDay))
    return undefined
  const told = declared.map(({ lifetime }) => lifetime.sv).join(', ')
  return `Den ligger kvar i ${Math.ceil(lasts / aDay)} dagar, men redovisas med ${told}.`
}

function reasonFor(host: string, { policy }: Circumstances): string {
  const service = policy.services.find(({ hosts }) => hosts.includes(host))
  return service === undefined
    ? `Ingen tjänst på ${host === '' ? 'den adressen' : host} är redovisad.`
    : `${service.name} används utan ett ja till kategorin.`
}

function storedReason({ state }: Circumstances): string {
  return state.allowed.length === 0
    ? 'Den lagras utan ett ja, och behövs inte för sidan.'
    : 'Den står inte i listan över det som kategorin lagrar.'
}

const aDay = 86_400
const units: Readonly<Record<string, number>> = {
  D: aDay,
  M: 31 * aDay,
  Y: 366 * aDay,
  TM: 60,
  TH: 3600,
}

/** The longest that a declared time can mean. */
function secondsOf(lasts: StoredItem['lasts']): number {
  if (lasts === 'kept') return Infinity
  if (lasts === 'session') return 0
  const [, time = '', count = '0', unit = ''] = /^P(T?)(\d+)([DMYH])$/.exec(lasts) ?? []
  return Number(count) * (units[time + unit] ?? 0)
}
