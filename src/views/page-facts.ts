import type { Thing } from 'schema-dts'
import type { Picture } from '../content/entry.ts'
import type { Locale } from '../i18n/locale.ts'
import type { FundingModel, Head } from './frame.ts'
import type { ViewName } from './view.ts'

/** What a page tells its frame about itself. */
export interface PageFacts {
  /** Its template, and its stylesheet in `public/css/pages`. */
  readonly view: ViewName
  /** Without the site's name; empty for the start page. */
  readonly title: string
  readonly description: string
  /** Where the page stands, in its one spelling: never as the request spelled it. */
  readonly path: string
  /** Faults and withdrawn texts have no address that anyone should keep. */
  readonly hasAddress: boolean
  readonly isIndexed: boolean
  readonly type: 'website' | 'article'
  /** The entry of the menu that it stands under: a name from site.yaml, else empty. */
  readonly section: string
  /** Its path in every language that has it now, its own included. */
  readonly translations: Readonly<Partial<Record<Locale, string>>>
  readonly previous: string
  readonly next: string
  readonly picture: Picture | undefined
  readonly structuredData: readonly Exclude<Thing, string>[]
  readonly funding: readonly FundingModel[]
  /** Of this page's own subject, besides the feed of all reports. */
  readonly feeds: Head['feeds']
}

/** What holds for most pages; each names what it has of its own. */
export function factsOf(
  own: Pick<PageFacts, 'view' | 'title' | 'description' | 'path'> & Partial<PageFacts>,
): PageFacts {
  return {
    hasAddress: true,
    isIndexed: true,
    type: 'website',
    section: '',
    translations: {},
    previous: '',
    next: '',
    picture: undefined,
    structuredData: [],
    funding: [],
    feeds: [],
    ...own,
  }
}
