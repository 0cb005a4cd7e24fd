import { custom } from './custom.ts'
import { mastodon } from './embeds/mastodon.ts'
import { vimeo } from './embeds/vimeo.ts'
import { youtube } from './embeds/youtube.ts'
import type { Provider } from './provider.ts'
import { matomo } from './statistics/matomo.ts'
import { plausible } from './statistics/plausible.ts'

/** Every provider that a site may name in site.yaml. One line each; all else follows. */
export const providers: readonly Provider[] = [
  // Named under `statistics`.
  matomo,
  plausible,
  // Named in the list `thirdParty`.
  youtube,
  vimeo,
  mastodon,
  custom,
]
