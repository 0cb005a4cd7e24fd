import { z } from 'zod'
import { defineProvider } from '../define-provider.ts'
import { address, receiver, yesOrNo } from '../options.ts'
import type { ServiceDeclaration } from '../provider.ts'

/** Matomo on a server of the publisher's own. Cookies: matomo.org/faq/general/faq_146 */
export const matomo = defineProvider({
  id: 'matomo',
  category: 'statistics',
  options: z.strictObject({
    url: address,
    siteId: z.coerce
      .string()
      .regex(/^[1-9]\d{0,8}$/, 'Skriv webbplatsens nummer i Matomo, till exempel 1.'),
    cookies: yesOrNo.default(false),
    ...receiver,
  }),
  serviceOf: ({ url, siteId, cookies, recipient, country, privacyLink }) => ({
    id: 'matomo',
    name: 'Matomo',
    recipient: recipient ?? new URL(url).hostname,
    countryCode: country,
    purposes: ['audienceMeasurement'],
    purpose: {
      sv: 'Räknar besök och visade sidor, så att vi kan hitta fel och göra webbplatsen bättre.',
      en: 'Counts visits and pages shown, so that we can find faults and improve the site.',
    },
    privacyLink: privacyLink ?? 'https://matomo.org/privacy-policy/',
    sources: {
      'script-src': [`${url}matomo.js`],
      'connect-src': [`${url}matomo.php`],
      'img-src': [`${url}matomo.php`],
    },
    stored: cookies ? stored : [],
    startUp: { script: 'matomo.js', data: { url, 'site-id': siteId, cookies: String(cookies) } },
  }),
})

const stored: ServiceDeclaration['stored'] = [
  {
    kind: 'cookie',
    name: '_pk_id.*',
    purpose: {
      sv: 'Ett slumptal som skiljer en besökare från en annan.',
      en: 'A random number that tells one visitor from another.',
    },
    lasts: 'P13M',
    party: 'first',
  },
  {
    kind: 'cookie',
    name: '_pk_ses.*',
    purpose: {
      sv: 'Visar vilka sidor som hör till samma besök.',
      en: 'Tells which pages belong to the same visit.',
    },
    lasts: 'PT30M',
    party: 'first',
  },
  {
    kind: 'cookie',
    name: '_pk_ref.*',
    purpose: {
      sv: 'Minns vilken webbplats besöket kom från.',
      en: 'Remembers which site the visit came from.',
    },
    lasts: 'P6M',
    party: 'first',
  },
  {
    kind: 'cookie',
    name: '_pk_testcookie*',
    purpose: {
      sv: 'Prövar om webbläsaren tar emot kakor, och tas bort genast.',
      en: 'Tries whether the browser takes cookies, and is removed at once.',
    },
    lasts: 'session',
    party: 'first',
  },
  {
    kind: 'cookie',
    name: 'mtm_*',
    purpose: {
      sv: 'Minns ett val som gjorts i Matomos egen ruta, om statistikservern har en sådan.',
      en: 'Remembers a choice made in Matomo’s own form, where the statistics server has one.',
    },
    lasts: 'P30Y',
    party: 'first',
  },
]
