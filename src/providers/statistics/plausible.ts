import { z } from 'zod'
import { defineProvider } from '../define-provider.ts'
import { address, receiver } from '../options.ts'

/** Plausible on a server of the publisher's own: our start-up file posts the event by itself. */
export const plausible = defineProvider({
  id: 'plausible',
  category: 'statistics',
  options: z.strictObject({
    url: address,
    domain: z
      .string()
      .regex(
        /^[a-z0-9.-]{1,200}$/,
        'Skriv webbplatsens namn i Plausible, till exempel example.se.',
      ),
    ...receiver,
  }),
  serviceOf: ({ url, domain, recipient, country, privacyLink }) => ({
    id: 'plausible',
    name: 'Plausible',
    recipient: recipient ?? new URL(url).hostname,
    countryCode: country,
    purposes: ['audienceMeasurement'],
    purpose: {
      sv: 'Räknar visade sidor utan att lagra något hos dig, så att vi kan göra webbplatsen bättre.',
      en: 'Counts pages shown without storing anything on your device, so that we can improve the site.',
    },
    privacyLink: privacyLink ?? 'https://plausible.io/data-policy',
    sources: { 'connect-src': [`${url}api/event`] },
    stored: [],
    startUp: { script: 'plausible.js', data: { url, domain } },
  }),
})
