import { html } from '../base/html.ts'
import type { Body } from './body.ts'
import type { MarkdownContext } from './context.ts'

/** The text of an entry as a page needs it. Never throws: what is wrong stands in `problems`. */
export function renderMarkdown(source: string, context: MarkdownContext): Body {
  void context
  const paragraphs = source.split(/\n{2,}/).filter((text) => text.trim() !== '')
  return {
    parts: [{ kind: 'prose', html: html`${paragraphs.map((text) => html`<p>${text}</p>`)}` }],
    headings: [],
    excerpt: (paragraphs[0] ?? '').slice(0, 300),
    plainText: source,
    links: [],
    problems: [],
  }
}
