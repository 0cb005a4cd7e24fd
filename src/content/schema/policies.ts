import { z } from 'zod'
import { fingerprintPattern } from '../../consent/policy.ts'
import type { Fault } from '../fault.ts'
import { day, list, parsed, words } from './scalars.ts'

const fingerprint = parsed((written): string | Fault =>
  fingerprintPattern.test(written)
    ? written
    : {
        code: 'fel-fingeravtryck',
        message: `”${written}” är inget fingeravtryck.`,
        hint: 'Kopiera raderna som npm run check skriver ut.',
      },
)

/** One of policies.yaml: what visitors were asked about from a day on. */
export const policySchema = z
  .strictObject({
    from: day.describe('Första dagen som besökarna fick frågan.'),
    statistics: fingerprint.describe('Fingeravtrycket för statistik, eller - där inget fanns.'),
    thirdParty: fingerprint.describe('Fingeravtrycket för tredje part, eller - där inget fanns.'),
    services: list(words).describe('Tjänsterna som frågan gällde, vid namn.'),
  })
  .transform(({ from, statistics, thirdParty, services }) => ({
    from,
    policy: { statistics, thirdParty },
    services,
  }))
