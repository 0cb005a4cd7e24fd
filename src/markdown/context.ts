import type { Locale } from '../i18n/locale.ts'
import type { EmbedReference } from '../providers/provider.ts'

/** What a text may refer to, answered by the site that it stands in. Pure look-ups, no disk. */
export interface MarkdownContext {
  readonly locale: Locale
  /** A file beside the text or in the content folder, as the editor wrote it; else undefined. */
  readonly fileAt: (reference: string) => LinkedFile | undefined
  /** The media that an address of a known provider points at. */
  readonly embedAt: (address: URL) => EmbedReference | undefined
  /** A key figure of this report as words: `cirka 400`; undefined when the id is unknown. */
  readonly figure: (measure: string) => string | undefined
  readonly glossary: readonly { readonly term: string; readonly expansion: string }[]
}

export interface LinkedFile {
  readonly url: string
  /** A media type. */
  readonly type: string
  /** Bytes. */
  readonly size: number
  readonly picture?: PictureSources
}

/** A picture's address, pixels, and `srcset` values by media type, best first. */
export interface PictureSources {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
}
