import { z } from 'zod'
import { defineProvider } from '../define-provider.ts'
import type { EmbedReference } from '../provider.ts'

/** Video with `dnt=1`: Vimeo then keeps no cookies but the guards of its own network. */
export const vimeo = defineProvider({
  id: 'vimeo',
  category: 'thirdParty',
  options: z.strictObject({}),
  serviceOf: () => ({
    id: 'vimeo',
    name: 'Vimeo',
    recipient: 'Vimeo.com, Inc.',
    countryCode: 'US',
    purposes: ['videoPlayback'],
    purpose: {
      sv: 'Spelar upp video. Vimeo får veta din IP-adress och vilken video du ser.',
      en: 'Plays video. Vimeo learns your IP address and which video you watch.',
    },
    privacyLink: 'https://vimeo.com/privacy',
    sources: { 'frame-src': [frameHost] },
    stored: [
      {
        kind: 'cookie',
        name: '__cf_bm',
        purpose: {
          sv: 'Skiljer människor från robotar.',
          en: 'Tells people from robots.',
        },
        lasts: 'PT30M',
        party: 'third',
      },
      {
        kind: 'cookie',
        name: '_cfuvid',
        purpose: {
          sv: 'Skiljer besökare åt som delar IP-adress, så att ingen stängs ute av misstag.',
          en: 'Tells visitors who share an IP address apart, so that no one is shut out by mistake.',
        },
        lasts: 'session',
        party: 'third',
      },
    ],
    embedAt,
  }),
})

const frameHost = 'https://player.vimeo.com'

function embedAt(address: URL): EmbedReference | undefined {
  const match = patterns[address.hostname]?.exec(address.pathname)
  const id = match?.[1]
  if (id === undefined) return undefined
  const hash = match?.[2] ?? /^[0-9a-f]{8,16}$/.exec(address.searchParams.get('h') ?? '')?.[0]
  return {
    service: 'vimeo',
    id,
    link: `https://vimeo.com/${id}${hash === undefined ? '' : `/${hash}`}`,
    width: 640,
    height: 360,
    frame: `${frameHost}/video/${id}?dnt=1${hash === undefined ? '' : `&h=${hash}`}`,
  }
}

// The second group is the key of a video that is not listed.
const page = /^\/(\d{5,12})(?:\/([0-9a-f]{8,16}))?$/
const patterns: Readonly<Record<string, RegExp>> = {
  'vimeo.com': page,
  'www.vimeo.com': page,
  'player.vimeo.com': /^\/video\/(\d{5,12})$/,
}
