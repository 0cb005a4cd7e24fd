import { z } from 'zod'
import { entryShape } from './entry.ts'
import { type Calendar, text } from './scalars.ts'

/** The front matter of a standing page. */
export function pageSchema(calendar: Calendar) {
  return z.strictObject({
    ...entryShape(calendar),
    description: text(50, 200).default('').describe('Det viktigaste i en eller två meningar.'),
  })
}
