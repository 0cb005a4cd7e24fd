import { z } from 'zod'
import type { Fault } from '../fault.ts'
import { localized, parsed } from './scalars.ts'

/** One of measures.yaml: something that is counted. */
export const measureSchema = z.strictObject({
  name: localized.describe('Vad som räknas.'),
  unit: localized.describe('Enheten.'),
  kind: z
    .enum(['cumulative', 'perPeriod', 'snapshot', 'percent'])
    .describe('Sedan starten, under perioden, vid periodens slut, eller andel.'),
  direction: z.enum(['up', 'down', 'neutral']).describe('Åt vilket håll som är bra.'),
  decimals: parsed((written): number | Fault =>
    /^[0-6]$/.test(written)
      ? Number(written)
      : {
          code: 'fel-tal',
          message: `”${written}” är inget antal decimaler.`,
          hint: 'Skriv en siffra från 0 till 6',
          example: '0',
        },
  )
    .default(0)
    .meta({ type: 'integer' })
    .describe('Antal decimaler.'),
  definition: localized.describe('Hur det räknas.'),
  source: localized.describe('Varifrån siffrorna kommer.'),
})
