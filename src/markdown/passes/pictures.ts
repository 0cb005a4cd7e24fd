import type { TokenizerExtension, Tokens } from 'marked'
import { asInline, type Decorative } from '../tokens.ts'

/**
 * `![](linje.svg){decorative}`: a picture that says nothing which the text does not say. Any other
 * picture needs a text that does its work for those who do not see it.
 */
export const decorations: TokenizerExtension = {
  name: 'decorative',
  level: 'inline',
  tokenizer(source): Decorative | undefined {
    return source.startsWith(decoration) ? { type: 'decorative', raw: decoration } : undefined
  },
}

const decoration = '{decorative}'

export interface FigureToken {
  readonly image: Tokens.Image
  readonly decorative: boolean
}

/** A picture alone in its paragraph. */
export function figureOf({ tokens }: Tokens.Paragraph): FigureToken | undefined {
  const [image, decorative, more] = asInline(tokens)
  if (image?.type !== 'image' || more !== undefined) return undefined
  if (decorative === undefined) return { image, decorative: false }
  return decorative.type === 'decorative' ? { image, decorative: true } : undefined
}

/**
 * What stands below a figure: `![…](plan.jpg "Planritning över lagret. Foto: Namn")` has a caption
 * and a credit. The credit begins with what kind of picture it is.
 */
export function captionOf(title: string): { readonly caption: string; readonly credit: string } {
  const at = title.search(/(?:^|(?<=[.!?…] ))(?:Foto|Bild|Illustration|Karta|Photo|Image|Map): /)
  if (at === -1) return { caption: title.trim(), credit: '' }
  return { caption: title.slice(0, at).trim(), credit: title.slice(at).trim() }
}
