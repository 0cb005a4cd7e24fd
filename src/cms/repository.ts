/** Where the editing view keeps texts besides a folder on the editor's own machine. */
export interface Repository {
  readonly service: 'github' | 'gitlab' | 'gitea'
  /** An https origin, without a slash at the end. */
  readonly origin: string
  /** `owner/name`, with groups where the service has them. */
  readonly name: string
  readonly branch: string
}

/**
 * The repository at a known service that a remote is at. Undefined: another service, a path, or one
 * that cannot be reached from a browser.
 */
export function repositoryOf(remote: {
  readonly url: string
  readonly branch: string
}): Repository | undefined {
  const [, host = '', path = ''] =
    /^(?:https:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[\w.-]+@)([\w.-]+)[:/](.+?)(?:\.git)?\/?$/.exec(
      remote.url,
    ) ?? []
  const service = serviceAt(host)
  if (service === undefined || !/^[\w.-]+(?:\/[\w.-]+)+$/.test(path)) return undefined
  return { service, origin: `https://${host}`, name: path, branch: remote.branch }
}

function serviceAt(host: string): Repository['service'] | undefined {
  if (host === 'github.com') return 'github'
  if (/^(?:.+\.)?gitlab\./.test(host)) return 'gitlab'
  if (host === 'codeberg.org' || /^(?:.+\.)?(?:gitea|forgejo)\./.test(host)) return 'gitea'
  return undefined
}

/** What the service is asked at, from the editor's browser. */
export function apiOriginsOf({ service, origin }: Repository): readonly string[] {
  switch (service) {
    case 'github':
      return ['https://api.github.com']
    case 'gitlab':
    case 'gitea':
      return [origin]
  }
}
