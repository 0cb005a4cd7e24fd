import type { IncomingMessage } from 'node:http'

/** Why a request is not for this site. */
export type HostFault = 'doubled' | 'foreign'

export type HostFaultOf = (
  request: Pick<IncomingMessage, 'rawHeaders' | 'headers'>,
) => HostFault | undefined

/**
 * Two Host headers are how requests are smuggled past a proxy; Node takes the first of them. With
 * `siteUrl` only its own host is right, so that a proxy which is set up wrong is seen at once.
 */
export function createHostFaultOf(siteUrl: string | undefined): HostFaultOf {
  const own = siteUrl === undefined ? undefined : hostsOf(new URL(siteUrl))
  return ({ rawHeaders, headers }) => {
    if (hostsIn(rawHeaders) > 1) return 'doubled'
    if (own === undefined || own.has(headers.host?.toLowerCase() ?? '')) return undefined
    return 'foreign'
  }
}

function hostsIn(rawHeaders: readonly string[]): number {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts
}

function hostsOf({ host, protocol }: URL): ReadonlySet<string> {
  return new Set([host, `${host}${protocol === 'https:' ? ':443' : ':80'}`])
}
