import type { Token, Tokens } from 'marked'

/** What a text consists of, block by block: marked's own tokens, and those of our dialect. */
export type BlockToken =
  | Tokens.Blockquote
  | Tokens.Checkbox
  | Tokens.Code
  | Tokens.Def
  | Tokens.Heading
  | Tokens.Hr
  | Tokens.HTML
  | Tokens.List
  | Tokens.Paragraph
  | Tokens.Space
  | Tokens.Table
  | Tokens.Text
  | DefinitionList
  | Directive
  | FootnoteDefinition

/** What runs within a line. */
export type InlineToken =
  | Tokens.Br
  | Tokens.Checkbox
  | Tokens.Codespan
  | Tokens.Del
  | Tokens.Em
  | Tokens.Escape
  | Tokens.Image
  | Tokens.Link
  | Tokens.Strong
  | Tokens.Tag
  | Tokens.Text
  | Decorative
  | FootnoteReference

/** `::name{attributes}` alone on its line. `attributes` is what stands between the braces. */
export interface Directive {
  readonly type: 'directive'
  readonly raw: string
  readonly name: string
  readonly attributes: string
  /** Where the attributes begin in `raw`. */
  readonly attributesAt: number
}

/** `[^label]: text` */
export interface FootnoteDefinition {
  readonly type: 'footnoteDefinition'
  readonly raw: string
  readonly label: string
  readonly tokens: Token[]
}

/** `[^label]` */
export interface FootnoteReference {
  readonly type: 'footnoteReference'
  readonly raw: string
  readonly label: string
}

export interface DefinitionList {
  readonly type: 'definitionList'
  readonly raw: string
  readonly rows: readonly DefinitionRow[]
}

export interface DefinitionRow {
  readonly kind: 'term' | 'definition'
  /** Where the row begins in the raw text of its list. */
  readonly at: number
  readonly raw: string
  readonly tokens: Token[]
}

/** `{decorative}` directly after a picture: it says nothing that the text does not. */
export interface Decorative {
  readonly type: 'decorative'
  readonly raw: string
}

/** marked types its tokens so loosely that extensions fit; the dialect's lexer yields only these. */
export function asBlocks(tokens: readonly Token[]): readonly BlockToken[] {
  return tokens as readonly BlockToken[]
}

export function asInline(tokens: readonly Token[]): readonly InlineToken[] {
  return tokens as readonly InlineToken[]
}
