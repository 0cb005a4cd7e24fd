/** Markup that may reach a page without being escaped again. Only this file makes one. */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  /** For renderers whose output is safe by construction; a house test lists who may call it. */
  static trust(markup: string): Html {
    return new Html(markup)
  }

  toString(): string {
    return this.#markup
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe as element content and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  if (!/[&<>"']/.test(text)) return text
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

export type HtmlPart = string | number | Html | readonly Html[]

/** Markup from a template literal: every value is escaped, unless it is `Html` already. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  let markup = strings[0] ?? ''
  for (let index = 0; index < values.length; index++)
    markup += markupOf(values[index] ?? '') + (strings[index + 1] ?? '')
  return Html.trust(markup)
}

function markupOf(value: HtmlPart): string {
  if (value instanceof Html) return value.toString()
  if (typeof value === 'object') return value.join('')
  return escapeHtml(String(value))
}

/** JSON as the content of a script element, where no `<` may stand (HTML §4.12.1.3). */
export function jsonInScript(value: object): Html {
  return Html.trust(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapedInJson))
}

function escapedInJson(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
