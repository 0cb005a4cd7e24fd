import type { Browser } from 'playwright-core'
import { shared } from '../../src/paths.ts'
import type { PolicyDocument } from '../../src/providers/policy-document.ts'
import { openBrowser } from '../helpers/browser.ts'
import { createStandIn, type StandIn } from '../helpers/stand-in.ts'
import { type AuditPages, readPages } from './pages.ts'
import type { Sighting } from './sighting.ts'
import { type AuditState, auditStates, type StateId } from './states.ts'
import { type Fault, faultsIn } from './verdict.ts'
import { createWatch } from './watch.ts'

export interface AuditOptions {
  /** Of a running site. */
  readonly origin: string
  /** Every page in every state. */
  readonly isFull?: boolean
  /** Default: all seven. */
  readonly states?: readonly StateId[]
  /** Default: those of the site. */
  readonly pages?: AuditPages
  readonly tell?: (line: string) => void
}

export interface Audit {
  /** ISO 8601. */
  readonly at: string
  readonly seconds: number
  readonly browser: string
  /** Which content was served. */
  readonly revision: string
  readonly policy: PolicyDocument
  readonly states: readonly StateAudit[]
  readonly passed: boolean
}

/** What was seen in one state. */
export interface StateAudit {
  readonly id: StateId
  readonly name: string
  readonly pages: readonly string[]
  readonly ownRequests: number
  readonly scriptBytes: number
  /** All but the site's own requests. */
  readonly sightings: readonly Sighting[]
  readonly faults: readonly Fault[]
}

/** Visits a site in each state, and holds what the browser does against what the site says. */
export async function auditSite(options: AuditOptions): Promise<Audit> {
  const { origin, states: wanted } = options
  const began = Date.now()
  const policyAnswer = await fetch(origin + shared.cookiePolicy)
  const policy = (await policyAnswer.json()) as PolicyDocument
  const pages = options.pages ?? (await readPages(origin))
  const states = auditStates.filter(({ id }) => wanted === undefined || wanted.includes(id))
  const queue = [...states]
  const done = new Map<StateId, StateAudit>()
  let version = ''

  // A browser of its own for each lane: so whatever another host hears came from this state.
  const lane = async () => {
    const standIn = await createStandIn()
    const browser = await openBrowser(standIn.flags)
    version = browser.version()
    try {
      for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
        const audit = await auditState(state, { ...options, browser, standIn, policy, pages })
        done.set(state.id, audit)
        options.tell?.(`${state.name}: ${audit.pages.length} sidor, ${audit.faults.length} fel`)
      }
    } finally {
      await browser.close()
      await standIn.close()
    }
  }
  await Promise.all(states.length > 1 ? [lane(), lane()] : [lane()])

  const audits = states.flatMap(({ id }) => done.get(id) ?? [])
  return {
    at: new Date(began).toISOString(),
    seconds: Math.round((Date.now() - began) / 1000),
    browser: `Chromium ${version}`,
    revision: policyAnswer.headers.get('content-revision') ?? '',
    policy,
    states: audits,
    passed: audits.length > 0 && audits.every(({ faults }) => faults.length === 0),
  }
}

interface Surroundings extends AuditOptions {
  readonly browser: Browser
  readonly standIn: StandIn
  readonly policy: PolicyDocument
  readonly pages: AuditPages
}

async function auditState(
  state: AuditState,
  { browser, standIn, origin, policy, pages, isFull = false }: Surroundings,
): Promise<StateAudit> {
  const paths = state.everyPage || isFull ? pages.every : pages.ofEachKind
  const context = await browser.newContext({ locale: 'sv-SE', ...state.options })
  try {
    const page = await context.newPage()
    await state.enter?.(page, origin, pages.ofEachKind.slice(0, 3))
    standIn.forget()
    const watch = createWatch({ context, page, origin, isPatient: state.allowed.length > 0 })
    for (const path of paths) await watch.visit(path)
    const { sightings, ownRequests, scriptBytes } = await watch.result()
    const ownHost = new URL(origin).host
    const connections = standIn
      .connectedTo()
      .map((host): Sighting => ({ kind: 'connection', page: '', host, name: host }))
    const all = [...sightings, ...connections]
    return {
      id: state.id,
      name: state.name,
      pages: paths,
      ownRequests,
      scriptBytes,
      sightings: all.filter(({ kind, host }) => kind !== 'request' || host !== ownHost),
      faults: faultsIn(all, { state, policy, ownHost }),
    }
  } finally {
    await context.close()
  }
}
