import { html, type Html } from '../../base/html.ts'
import type { Place, Severity } from '../../base/problem.ts'
import { messages, type Messages } from '../../i18n/messages.ts'
import type { BodyLink, BodyProblem, Heading } from '../body.ts'
import type { MarkdownContext } from '../context.ts'
import { mostMarkup } from '../limits.ts'
import { abbreviationsIn, type Abbreviations } from '../passes/abbreviations.ts'
import { type Note, notesIn } from '../passes/footnotes.ts'
import type { Ids } from '../passes/headings.ts'
import type { PlaceAt } from '../places.ts'
import type { BlockToken, InlineToken } from '../tokens.ts'

/** One text on its way to become a body: what the writers read, and what they add to as they go. */
export interface Writing {
  readonly write: Writers
  readonly context: MarkdownContext
  readonly words: Messages['markdown']
  readonly notes: ReadonlyMap<string, Note>
  readonly abbreviations: Abbreviations | undefined

  readonly headings: Heading[]
  readonly links: BodyLink[]
  readonly problems: BodyProblem[]
  /** The text without markup, piece by piece. */
  readonly plain: string[]
  readonly ids: Ids
  /** The notes that were referred to, in that order, with the ids of the references. */
  readonly usedNotes: Map<string, UsedNote>
  /** The paragraph that the excerpt is taken from. */
  readonly lead: BlockToken | undefined
  excerpt: string
  tables: number
  embeds: number
  /** The level of the heading that was last; the page's own title is 1. */
  level: number
  /** The last character of the line so far: quotation marks turn by it. */
  before: string
  /** A link cannot hold another one. */
  inLink: boolean
  /** Characters of markup made so far. */
  spent: number
}

/** What writes the parts of a block, handed down so that its files need not import in circles. */
export interface Writers {
  /** A run of text that begins at `at` in the text of `placeAt`. */
  readonly inline: Writer<InlineToken>
  readonly blocks: Writer<BlockToken>
}

type Writer<Token> = (
  tokens: readonly Token[],
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
) => readonly Html[]

export interface UsedNote {
  readonly number: number
  readonly id: string
  readonly references: string[]
}

export function beginWriting(
  source: string,
  tokens: readonly BlockToken[],
  lead: BlockToken | undefined,
  context: MarkdownContext,
  write: Writers,
): Writing {
  return {
    write,
    context,
    words: messages[context.locale].markdown,
    notes: notesIn(tokens),
    abbreviations: abbreviationsIn(source, context.glossary),
    headings: [],
    links: [],
    problems: [],
    plain: [],
    ids: new Map(),
    usedNotes: new Map(),
    lead,
    excerpt: '',
    tables: 0,
    embeds: 0,
    level: 1,
    before: '',
    inLink: false,
    spent: 0,
  }
}

/** Problems are said in Swedish only, since it is editors who read them. */
export interface Finding {
  readonly code: string
  readonly message: string
  /** What to do. */
  readonly hint: string
  readonly severity?: Severity
}

export function report(writing: Writing, place: Place, finding: Finding): void {
  writing.problems.push({ severity: 'error', ...finding, ...place })
}

/** What an editor wrote, quoted in a problem: no longer than it takes to know it again. */
export function quoted(text: string): string {
  return `”${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`
}

/** What a function wrote, as text. */
export function wordsOf(writing: Writing, from: number): string {
  return writing.plain.slice(from).join('')
}

/**
 * Counts markup that may be far longer than what it was made from, such as a link by reference.
 * @throws RangeError when a body passes 2 MiB
 */
export function spend(writing: Writing, markup: Html): Html {
  writing.spent += markup.toString().length
  if (writing.spent > mostMarkup) throw new RangeError('a body has too much markup')
  return markup
}

/** ` name="value"`, or nothing. */
export function attribute(name: string, value: string | number | undefined): Html {
  return value === undefined ? nothing : html` ${name}="${value}"`
}

export const nothing = html``
