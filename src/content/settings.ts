import type { FieldsOf } from './schema/fields-of.ts'
import type { settingsSchema } from './schema/settings.ts'

/** What editors decide for the whole site, in `content/site.yaml`. Files are keys in `site.media`. */
export type Settings = FieldsOf<typeof settingsSchema>

/** As written: the provider that it names parses the rest. */
export type StatisticsSettings = NonNullable<Settings['statistics']>
export type ThirdPartySettings = Settings['thirdParty'][number]
export type Funding = Settings['funding'][number]
