/** What can be seen of a visit, from the network and from the browser's stores. */
export type SightingKind =
  /** Something that was fetched. */
  | 'request'
  /** Sent by `sendBeacon` or a link's `ping`. */
  | 'beacon'
  | 'socket'
  /** A connection was opened, whether or not anything was asked. */
  | 'connection'
  | 'frame'
  | 'script'
  /** Told to fetch or to prepare for another host, by an element of the page. */
  | 'hint'
  /** A host that the page's Content-Security-Policy lets through. */
  | 'permission'
  | StoredKind

export type StoredKind =
  'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage' | 'serviceWorker'

/** One thing that was seen, where it was seen first. */
export interface Sighting {
  readonly kind: SightingKind
  /** The page that was visited: a path with its query. */
  readonly page: string
  /** Whose it is: the host that was asked, or that something is stored under. */
  readonly host: string
  /** An address without its query, or the name of what is stored. */
  readonly name: string
  /** Cookies: seconds until it goes; 0 when it goes with the browser. */
  readonly lasts?: number
}

/** Collects what is seen; the same thing twice is told once, where it came first. */
export interface Sightings {
  readonly add: (sighting: Sighting) => void
  readonly all: () => readonly Sighting[]
}

export function createSightings(): Sightings {
  const seen = new Map<string, Sighting>()
  return {
    add(sighting) {
      const key = [sighting.kind, sighting.host, sighting.name].join(' ')
      const earlier = seen.get(key)
      // A cookie is seen when it is set, and how long it lasts when the stores are looked into.
      const lasts = Math.max(earlier?.lasts ?? 0, sighting.lasts ?? 0)
      seen.set(key, { ...(earlier ?? sighting), ...(sighting.kind === 'cookie' && { lasts }) })
    },
    all: () => [...seen.values()],
  }
}
