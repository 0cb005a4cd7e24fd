import nunjucks from 'nunjucks'
import { Html } from '../base/html.ts'

/** What templates may call by name, besides what Nunjucks brings. */
export const filters: Readonly<Record<string, (value: unknown) => unknown>> = { markup, safe }

/** The only way around escaping: takes markup of our own making, and nothing else. */
function markup(value: unknown): unknown {
  if (!(value instanceof Html))
    throw new TypeError(
      `markup takes Html, and was given ${value === null ? 'null' : typeof value}`,
    )
  return new nunjucks.runtime.SafeString(value.toString())
}

/** Nunjucks has it, and a text from an editor must never pass through it. */
function safe(): never {
  throw new TypeError('safe is not used here: make Html where the markup is made, then use markup')
}
