import { z } from 'zod'
import { slugOf } from '../../base/slug.ts'
import { defineProvider } from '../define-provider.ts'
import { address, receiver } from '../options.ts'
import type { EmbedReference } from '../provider.ts'

/** Posts of one Mastodon server. The post's own page under `/embed` needs no script of ours. */
export const mastodon = defineProvider({
  id: 'mastodon',
  category: 'thirdParty',
  options: z.strictObject({ instance: address, ...receiver }),
  serviceOf: ({ instance, recipient, country, privacyLink }) => {
    const { origin, host } = new URL(instance)
    const id = `mastodon-${slugOf(host)}`
    return {
      id,
      name: 'Mastodon',
      recipient: recipient ?? host,
      countryCode: country,
      purposes: ['socialMedia'],
      purpose: {
        sv: `Visar inlägg från ${host}, som får veta din IP-adress och vilket inlägg du ser.`,
        en: `Shows posts from ${host}, which learns your IP address and which post you see.`,
      },
      privacyLink: privacyLink ?? `${origin}/privacy-policy`,
      sources: { 'frame-src': [origin] },
      stored: [
        {
          kind: 'cookie',
          name: '_mastodon_session',
          purpose: {
            sv: 'Håller ihop besöket på Mastodonservern.',
            en: 'Keeps the visit to the Mastodon server together.',
          },
          lasts: 'session',
          party: 'third',
        },
      ],
      embedAt: (link) => (link.origin === origin ? embedOf(id, link) : undefined),
    }
  },
})

function embedOf(service: string, { origin, pathname }: URL): EmbedReference | undefined {
  const [, user, post] = /^\/@(\w{1,30})\/(\d{1,20})$/.exec(pathname) ?? []
  if (user === undefined || post === undefined) return undefined
  const link = `${origin}/@${user}/${post}`
  return { service, id: `${user}/${post}`, link, width: 400, height: 480, frame: `${link}/embed` }
}
