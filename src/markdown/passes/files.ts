import { formatOf } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { LinkedFile } from '../context.ts'

/** What a reader wants to know before opening a file: `PDF, 240 kB`. */
export function fileFacts({ url, type, size }: LinkedFile, locale: Locale): string {
  const ending = /\.([a-z\d]{1,5})$/i.exec(url)?.[1]?.toUpperCase()
  const kind = kinds.get(type) ?? ending ?? type
  // A size has no time in it: any zone does.
  return `${kind}, ${formatOf(locale, 'UTC').size(size)}`
}

const office = 'application/vnd.openxmlformats-officedocument'

/** What people call the files whose endings say little. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'PDF'],
  [`${office}.wordprocessingml.document`, 'Word'],
  [`${office}.spreadsheetml.sheet`, 'Excel'],
  [`${office}.presentationml.presentation`, 'PowerPoint'],
])
