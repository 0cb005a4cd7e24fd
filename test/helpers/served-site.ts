import type { Choice } from '../../src/consent/consent.ts'
import type { Variant } from '../../src/consent/variant.ts'
import { createTestApp, type TestAppOptions } from './app.ts'

/** The model site on a port of its own, for a browser. */
export interface ServedSite {
  readonly origin: string
  /** The address of the report with a film of YouTube. */
  readonly videoReport: string
  /** The address of the project with figures over time. */
  readonly exampleProject: string
  /** The Cookie header that an answer leads to, as a browser would send it; '' for no answer. */
  readonly cookieFor: (answer: Choice | undefined) => Promise<string>
  readonly close: () => Promise<void>
}

export async function serveModelSite(options: TestAppOptions = {}): Promise<ServedSite> {
  const app = await createTestApp({ now: Date.UTC(2026, 10, 23, 12), ...options })
  const origin = `http://localhost:${app.port}`
  return {
    origin,
    videoReport: '/nyheter/2026-08-exempel-tva-ar',
    exampleProject: '/projekt/exempelprojekt-grona-lager',
    cookieFor: (answer) => cookieFor(origin, answer),
    close: app.close,
  }
}

/** The answer that leads to a variant; undefined where none was given. */
export function answerOf(variant: Variant): Choice | undefined {
  if (variant === 'undecided') return undefined
  return {
    statistics: variant === 'statistics' || variant === 'all',
    thirdParty: variant === 'thirdParty' || variant === 'all',
  }
}

async function cookieFor(origin: string, answer: Choice | undefined): Promise<string> {
  if (answer === undefined) return ''
  const ticked = Object.entries(answer).flatMap(([name, yes]) => (yes ? [[name, 'on']] : []))
  const response = await fetch(`${origin}/kakor`, {
    method: 'POST',
    body: new URLSearchParams([['choice', 'selected'], ...ticked]),
    redirect: 'manual',
  })
  const [cookie = ''] = response.headers.getSetCookie()
  return cookie.split(';')[0] ?? ''
}
