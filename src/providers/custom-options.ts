import { z } from 'zod'
import { optionalCategories } from '../consent/category.ts'
import type { ConsentCookie } from '../consent/cookie-name.ts'
import { address, receiver } from './options.ts'
import type { ServiceDeclaration } from './provider.ts'
import { namePatternOf } from './stored-name.ts'

/** What site.yaml says of a service that it declares wholly by itself. */
export type CustomOptions = z.infer<ReturnType<typeof customOptions>>

export function customOptions() {
  const words = z.string({ error: 'Skriv några ord.' }).min(2).max(300)
  const localized = z.strictObject({ sv: words, en: words }, { error: 'Skriv både sv och en.' })
  const pixels = z.coerce.number({ error: 'Skriv ett antal pixlar.' }).int().min(50).max(4000)
  const hosts = z.array(address).default([])
  return z.strictObject({
    name: words.max(60),
    category: z
      .enum(optionalCategories, { error: 'Skriv statistics eller thirdParty.' })
      .default('thirdParty'),
    use: z
      .string()
      .regex(
        /^[a-z][a-z0-9-]{1,40}$/,
        'Skriv ett ord för ändamålet, till exempel karta eller chatt.',
      ),
    purpose: localized,
    recipient: words,
    country: receiver.country,
    privacyLink: z.url({ protocol: /^https$/, error: 'Skriv en adress som börjar med https.' }),
    script: scriptAddress().optional(),
    frame: address.optional(),
    width: pixels.default(640),
    height: pixels.default(480),
    connect: hosts,
    images: hosts,
    stored: z.array(storedSchema(localized)).default([]),
  })
}

function storedSchema(purpose: z.ZodType<ServiceDeclaration['purpose']>) {
  return z.strictObject({
    kind: z.enum(['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'], {
      error: 'Skriv cookie, localStorage, sessionStorage, indexedDB eller cacheStorage.',
    }),
    name: z
      .string()
      .regex(/^(?=.{2,100}$)(?=.*\w{2})[\w.:-]*(?:\*[\w.:-]*)?$/, {
        error: 'Skriv namnet som det är, med en * för det som växlar, och minst två bokstäver.',
        abort: true,
      })
      .refine((name) => !ownNames.some((own) => namePatternOf(name).test(own)), {
        error: 'Så heter kakan som minns valet. Skriv ett annat namn.',
      }),
    purpose,
    lasts: z.custom<ServiceDeclaration['stored'][number]['lasts']>(
      (text) => typeof text === 'string' && /^(?:P\d+[DMY]|PT\d+[MH]|session|kept)$/.test(text),
      'Skriv session, kept, eller en tid som PT30M, P7D, P13M eller P2Y.',
    ),
    party: z.enum(['first', 'third'], { error: 'Skriv first eller third.' }),
  })
}

/** A withdrawal must never wipe the choice itself. */
const ownNames: readonly ConsentCookie['name'][] = ['__Host-consent', 'consent']

/** The file itself, and nothing that could end a source of the policy. */
function scriptAddress() {
  return z
    .string()
    .regex(
      /^https:\/\/[a-z0-9.-]+(?::\d+)?\/[\w./~-]+$/i,
      'Skriv hela adressen till skriptet, till exempel https://chatt.example.se/chatt.js',
    )
}
