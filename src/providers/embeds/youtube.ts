import { z } from 'zod'
import { defineProvider } from '../define-provider.ts'
import type { EmbedReference, ServiceDeclaration } from '../provider.ts'

/** Video by the host that sets no cookie before the video is played. */
export const youtube = defineProvider({
  id: 'youtube',
  category: 'thirdParty',
  options: z.strictObject({}),
  serviceOf: () => ({
    id: 'youtube',
    name: 'YouTube',
    recipient: 'Google Ireland Limited',
    countryCode: 'US',
    purposes: ['videoPlayback'],
    purpose: {
      sv: 'Spelar upp video. YouTube får veta din IP-adress och vilken video du ser.',
      en: 'Plays video. YouTube learns your IP address and which video you watch.',
    },
    privacyLink: 'https://policies.google.com/privacy',
    sources: { 'frame-src': [frameHost] },
    stored,
    embedAt,
  }),
})

const frameHost = 'https://www.youtube-nocookie.com'
const hosts = new Set([
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'www.youtube-nocookie.com',
])

function embedAt(address: URL): EmbedReference | undefined {
  const id = idOf(address)
  if (id === undefined) return undefined
  const start = startOf(address.searchParams.get('t') ?? address.searchParams.get('start') ?? '')
  const isShort = address.pathname.startsWith('/shorts/')
  return {
    service: 'youtube',
    id,
    link: `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}s` : ''}`,
    width: isShort ? 360 : 640,
    height: isShort ? 640 : 360,
    frame: `${frameHost}/embed/${id}?rel=0${start > 0 ? `&start=${start}` : ''}`,
  }
}

function idOf({ hostname, pathname, searchParams }: URL): string | undefined {
  if (hostname === 'youtu.be') return /^\/([\w-]{11})$/.exec(pathname)?.[1]
  if (!hosts.has(hostname)) return undefined
  if (pathname === '/watch') return /^[\w-]{11}$/.exec(searchParams.get('v') ?? '')?.[0]
  return /^\/(?:embed|shorts|live)\/([\w-]{11})$/.exec(pathname)?.[1]
}

/** Seconds from `90`, `90s`, `1m30s` or `1h2m3s`; 0 for anything else. */
function startOf(text: string): number {
  const match = /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s?)?$/.exec(text)
  const [, hours = '0', minutes = '0', seconds = '0'] = match ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

const stored: ServiceDeclaration['stored'] = [
  {
    kind: 'localStorage',
    name: 'yt-remote-*',
    purpose: {
      sv: 'Minns spelarens läge och om video visas på en annan skärm.',
      en: 'Remembers the state of the player and whether video is shown on another screen.',
    },
    lasts: 'kept',
    party: 'third',
  },
  {
    kind: 'localStorage',
    name: 'yt-player-*',
    purpose: {
      sv: 'Minns bildkvalitet och hur snabb anslutningen är.',
      en: 'Remembers picture quality and how fast the connection is.',
    },
    lasts: 'kept',
    party: 'third',
  },
  {
    kind: 'sessionStorage',
    name: 'yt-remote-*',
    purpose: {
      sv: 'Minns spelarens läge under besöket.',
      en: 'Remembers the state of the player during the visit.',
    },
    lasts: 'session',
    party: 'third',
  },
  {
    kind: 'indexedDB',
    name: 'YtIdbMeta',
    purpose: {
      sv: 'Håller reda på vad spelaren har lagrat.',
      en: 'Keeps track of what the player has stored.',
    },
    lasts: 'kept',
    party: 'third',
  },
  {
    kind: 'indexedDB',
    name: 'LogsDatabaseV2*',
    purpose: {
      sv: 'Loggar hur uppspelningen går.',
      en: 'Logs how playback goes.',
    },
    lasts: 'kept',
    party: 'third',
  },
]
