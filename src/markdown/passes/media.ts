import { nearest } from '../../base/nearest.ts'
import type { EmbedReference } from '../../providers/provider.ts'
import type { MarkdownContext } from '../context.ts'
import { asInline, type BlockToken, type Directive } from '../tokens.ts'
import { addressOf } from './addresses.ts'
import { type Attribute, attributesOf } from './directives.ts'
import { plainOf } from './plain-text.ts'

/** Media of a known provider, by a link that is alone in its paragraph. */
export interface LinkedMedia {
  readonly reference: EmbedReference
  /** The text of the link; nothing where it is only the address. */
  readonly title: string
}

export function linkedMediaOf(
  token: BlockToken,
  embedAt: MarkdownContext['embedAt'],
): LinkedMedia | undefined {
  if (token.type !== 'paragraph') return undefined
  const [link, more] = asInline(token.tokens)
  if (link?.type !== 'link' || more !== undefined) return undefined
  const address = addressOf(link.href, link.autolink)
  const reference = address.kind === 'web' ? embedAt(new URL(address.href)) : undefined
  if (reference === undefined) return undefined
  const text = plainOf(asInline(link.tokens)).trim()
  return { reference, title: URL.canParse(text) ? '' : text }
}

const attributeNames = ['url', 'title', 'captions', 'transcript', 'poster'] as const
type AttributeName = (typeof attributeNames)[number]

/**
 * What an editor says of a video. `poster` is a picture of the site's own. `captions` is `yes` when they are in the video or at its
 * provider, or a file in WebVTT; `transcript` is the address of the same content in words.
 */
export interface VideoWords {
  readonly values: Readonly<Partial<Record<AttributeName, string>>>
  readonly faults: readonly AttributeFault[]
}

/** Places count from the start of the directive. */
export interface AttributeFault {
  readonly at: number
  readonly length: number
  readonly message: string
  readonly hint: string
}

export function videoWordsOf(directive: Directive): VideoWords {
  const values: Partial<Record<AttributeName, string>> = {}
  const faults: AttributeFault[] = []
  for (const attribute of attributesOf(directive)) {
    const fault = faultOf(attribute, values)
    if (fault !== undefined) faults.push({ at: attribute.at, length: attribute.length, ...fault })
    else if (attribute.kind === 'attribute' && isName(attribute.name))
      values[attribute.name] = attribute.value
  }
  return { values, faults }
}

type Fault = Pick<AttributeFault, 'message' | 'hint'>

function faultOf(
  attribute: Attribute,
  values: Readonly<Partial<Record<AttributeName, string>>>,
): Fault | undefined {
  if (attribute.kind === 'unreadable')
    return {
      message: 'Det här går inte att läsa.',
      hint: 'Skriv så här, på en rad: ::video{url="https://…" title="Vad filmen visar" captions=yes}',
    }
  const { name } = attribute
  if (!isName(name)) {
    const meant = nearest(name, attributeNames)
    return {
      message: `En video har ingen uppgift som heter ”${name}”.`,
      hint: meant ? `Menade du ${meant}?` : `Det som finns är ${attributeNames.join(', ')}.`,
    }
  }
  if (values[name] === undefined) return undefined
  return { message: `Uppgiften ${name} står två gånger.`, hint: 'Ta bort den ena.' }
}

function isName(name: string): name is AttributeName {
  return (attributeNames as readonly string[]).includes(name)
}
