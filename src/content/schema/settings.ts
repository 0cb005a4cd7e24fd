import { z } from 'zod'
import type { Fault } from '../fault.ts'
import { locales } from '../../i18n/locale.ts'
import { isTimeZone } from '../time.ts'
import { id, idIn, list, localized, parsed, webAddress, words } from './scalars.ts'

// As written: the provider that it names parses the rest.
const service = z.looseObject({ provider: id.describe('Tjänstens namn.') })

/** content/site.yaml, key by key: what is wrong in one key leaves the others standing. */
export const settingsSchema = z.strictObject({
  name: localized.describe('Webbplatsens namn.'),
  description: localized.describe('Vad webbplatsen är, i en eller två meningar.'),
  publisher: z
    .strictObject({
      name: localized.describe('Den som ger ut webbplatsen.'),
      url: webAddress.describe('Utgivarens egen webbplats.'),
      logo: words.exactOptional().describe('Utgivarens logotyp, en fil i innehållsmappen.'),
      securityContact: parsed((written): string | Fault =>
        /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(written)
          ? written
          : {
              code: 'fel-adress',
              message: `”${written}” går inte att använda i security.txt.`,
              hint: 'Skriv en adress som börjar med mailto: eller https://',
              example: 'mailto:sakerhet@example.se',
            },
      )
        .exactOptional()
        .describe('Dit den skriver som har hittat ett säkerhetshål.'),
    })
    .describe('Den som ger ut webbplatsen.'),
  locales: z
    .array(z.enum(locales))
    .min(1)
    .default([...locales])
    .describe('Språk, det första först.'),
  timeZone: parsed((written): string | Fault =>
    isTimeZone(written)
      ? written
      : {
          code: 'fel-tidszon',
          message: `”${written}” är ingen tidszon.`,
          hint: 'Skriv zonens namn',
          example: 'Europe/Stockholm',
        },
  )
    .default('Europe/Stockholm')
    .describe('Tidszonen som datum och klockslag gäller i.'),
  accent: parsed((written): string | Fault =>
    /^#[0-9a-f]{6}$/i.test(written)
      ? written
      : {
          code: 'fel-farg',
          message: `”${written}” är ingen färg.`,
          hint: 'Skriv # och sex siffror eller bokstäver a till f, inom citattecken',
          example: "'#0b4f54'",
        },
  )
    .exactOptional()
    .describe('Webbplatsens färg.'),
  image: z
    .strictObject({
      src: words.describe('En bild i innehållsmappen.'),
      alt: localized.describe('Vad bilden visar.'),
    })
    .exactOptional()
    .describe('Bilden för sidor som inte har någon egen.'),
  menu: list(id).describe('reports, projects, search, eller namnet på en sida.'),
  contact: idIn('people').exactOptional().describe('Den som svarar på frågor.'),
  topics: list(
    z.strictObject({
      id: id.describe('Namnet i adresser och front matter.'),
      name: localized.describe('Ämnet i ord.'),
    }),
  ).describe('Ämnen.'),
  statistics: service.exactOptional().describe('Statistiken, om någon.'),
  thirdParty: list(service).describe('Andras tjänster för video och inlägg.'),
  funding: list(
    z.strictObject({
      id: id.describe('Namnet som projekten använder.'),
      name: localized.describe('Fondens namn.'),
      emblem: words.describe('Emblemet, en bild i innehållsmappen.'),
      statement: localized.describe('Orden som fonden kräver.'),
    }),
  ).describe('Finansiering.'),
})
