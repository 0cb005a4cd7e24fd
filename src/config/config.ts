import type { GitRemote } from '../content/sources/git.ts'
import { type Cms, parseCms } from './cms.ts'
import { parseContentGit } from './content-git.ts'
import { type CookieSecrets, parseCookieSecrets, type ReadText } from './cookie-secrets.ts'
import type { VariableName } from './environment-table.ts'
import {
  type LogLevel,
  type Parsed,
  parseLogLevel,
  parseOrigin,
  parsePort,
  parseProxies,
  parseWorkers,
} from './fields.ts'
import { parseWebhookSecret } from './webhook-secret.ts'

/** What operators decide. Only the top floor reads it, and hands each part the values it needs. */
export interface Config {
  readonly port: number
  readonly host: string
  /** An origin, without a slash at the end. */
  readonly siteUrl: string
  readonly contentDir: string
  /** Where editors push; undefined: the content is in `contentDir`. */
  readonly contentGit: GitRemote | undefined
  readonly webhookSecret: string | undefined
  readonly cookieSecrets: CookieSecrets
  /** Addresses and networks; none: no proxy is believed. */
  readonly trustProxy: readonly string[]
  readonly workers: number | 'auto'
  readonly logLevel: LogLevel
  readonly dataDir: string
  readonly adminPort: number | undefined
  readonly cms: Cms
  readonly isProduction: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

export type ConfigResult =
  | { readonly state: 'valid'; readonly config: Config }
  | { readonly state: 'faulty'; readonly faults: readonly string[] }

/** Every fault at once, each in Swedish with its remedy; no secret is ever part of a fault. */
export function readConfig(environment: Environment, readText: ReadText): ConfigResult {
  const faults: string[] = []
  const text = (name: VariableName) => environment[name]?.trim() ?? ''

  function read<T>(name: VariableName, parse: (text: string) => Parsed<T>, fallback: T): T {
    if (text(name) === '') return fallback
    const parsed = parse(text(name))
    if ('value' in parsed) return parsed.value
    faults.push(`${name}: ${parsed.fault}`)
    return fallback
  }

  const isProduction = text('NODE_ENV') === 'production'
  const port = read('PORT', parsePort, 3000)
  const adminPort = read<number | undefined>('ADMIN_PORT', parsePort, undefined)
  if (adminPort === port)
    faults.push(`ADMIN_PORT: ${String(port)} är också PORT. Välj en annan port för ADMIN_PORT.`)

  const secrets = parseCookieSecrets(
    { list: text('COOKIE_SECRETS'), file: text('COOKIE_SECRETS_FILE'), isProduction },
    readText,
  )
  if ('faults' in secrets) faults.push(...secrets.faults)

  const config: Config = {
    port,
    host: text('HOST') || '127.0.0.1',
    siteUrl: read('SITE_URL', parseOrigin, `http://localhost:${String(port)}`),
    contentDir: text('CONTENT_DIR') || 'content',
    contentGit: read<GitRemote | undefined>('CONTENT_GIT', parseContentGit, undefined),
    webhookSecret: read<string | undefined>('WEBHOOK_SECRET', parseWebhookSecret, undefined),
    cookieSecrets: 'faults' in secrets ? { from: 'nowhere' } : secrets,
    trustProxy: read<readonly string[]>('TRUST_PROXY', parseProxies, []),
    workers: read<number | 'auto'>('WORKERS', parseWorkers, 1),
    logLevel: read<LogLevel>('LOG_LEVEL', parseLogLevel, 'info'),
    dataDir: text('DATA_DIR') || 'data',
    adminPort,
    cms: read<Cms>('CMS', parseCms, 'off'),
    isProduction,
  }
  return faults.length > 0 ? { state: 'faulty', faults } : { state: 'valid', config }
}
