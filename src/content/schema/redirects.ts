import { z } from 'zod'
import type { Fault } from '../fault.ts'
import { localized, parsed, sitePath, webAddress } from './scalars.ts'

/** One of redirects.yaml: an old address, or a gone one. */
export const redirectionSchema = z
  .strictObject({
    from: sitePath.describe('Den gamla adressen.'),
    to: parsed((written): string | Fault => {
      const schema = written.startsWith('/') ? sitePath : webAddress
      const result = schema.safeParse(written)
      if (result.success) return result.data
      return {
        code: 'fel-adress',
        message: `”${written}” är ingen adress.`,
        hint: 'Skriv en adress på webbplatsen, eller en hel webbadress',
        example: '/nyheter',
      }
    })
      .exactOptional()
      .describe('Adressen som gäller nu.'),
    gone: localized.exactOptional().describe('Varför sidan är borta, i ord till läsarna.'),
  })
  .transform(({ from, to, gone }, context) => {
    if (to !== undefined && gone === undefined) return { from, to }
    if (to === undefined && gone !== undefined) return { from, gone }
    const fault = {
      code: 'saknas',
      message: 'En gammal adress behöver antingen to eller gone, inte båda.',
      hint: 'Skriv to med den nya adressen, eller gone med skälet till att sidan är borta.',
    }
    context.addIssue({ code: 'custom', params: { fault } })
    return z.NEVER
  })
  .meta({ oneOf: [{ required: ['to'] }, { required: ['gone'] }] })
