import type { Locale } from './locale.ts'
import { en } from './messages/en.ts'
import { type Messages, sv } from './messages/sv.ts'

export type { Messages } from './messages/sv.ts'

/** What the interface says, per locale. */
export const messages: Readonly<Record<Locale, Messages>> = { sv, en }
