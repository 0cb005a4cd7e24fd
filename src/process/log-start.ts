import type { Log } from '../base/log.ts'
import type { Config } from '../config/config.ts'
import { warningsOf } from '../config/warnings.ts'

/** Says where the site is, and what is not as the operator may think. */
export function logStart(config: Config, log: Log): void {
  log.info({ address: addressOf(config) }, `Nuläge svarar på ${addressOf(config)}`)
  for (const warning of warningsOf(config)) log.warn({}, warning)
}

/** Where a person on this machine finds the site; SITE_URL may be the address of a proxy. */
function addressOf({ host, port }: Config): string {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`
}
