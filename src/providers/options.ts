import { z } from 'zod'
import { unstated } from './country.ts'

/**
 * The address of a service, with a slash at the end. It becomes part of a Content-Security-Policy,
 * so nothing passes that could end a source or a directive: no query, no `;`, no `,`, no quotes.
 */
export const address = z
  .string({ error: 'Skriv en webbadress, till exempel https://statistik.example.se/' })
  .transform((text, context) => {
    const href = URL.canParse(text) ? new URL(text).href : ''
    const folder = href.endsWith('/') ? href : `${href}/`
    if (plainAddress.test(folder)) return folder
    context.addIssue({
      code: 'custom',
      message:
        'Skriv en hel webbadress utan frågetecken, till exempel https://statistik.example.se/',
    })
    return z.NEVER
  })

/** Whose service it is, where that depends on the site: a name and where the data is kept. */
export const receiver = {
  recipient: z.string({ error: 'Skriv vem som tar emot uppgifterna.' }).min(2).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Skriv landets kod med två stora bokstäver, till exempel SE.')
    .default(unstated),
  privacyLink: z
    .url({ protocol: /^https$/, error: 'Skriv en adress som börjar med https.' })
    .optional(),
}

/** Yes or no. Editors' files hand over every value as text. */
export const yesOrNo = z
  .union([z.boolean(), z.enum(['true', 'false'])], { error: 'Skriv true eller false.' })
  .transform((value) => value === true || value === 'true')

const plainAddress = /^https?:\/\/[a-z0-9.-]+(?::\d+)?\/(?:[\w.~-]+\/)*$/i
