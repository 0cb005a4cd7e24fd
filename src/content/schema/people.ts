import { z } from 'zod'
import { email, localized, webAddress, words } from './scalars.ts'

/** One of people.yaml: someone who writes or answers. */
export const personSchema = z.strictObject({
  name: localized.describe('Namnet.'),
  kind: z.enum(['person', 'function']).describe('En människa, eller en funktion.'),
  role: localized.exactOptional().describe('Rollen.'),
  email: email.exactOptional().describe('E-postadress.'),
  phone: words.exactOptional().describe('Telefonnummer med landsnummer.'),
  url: webAddress.exactOptional().describe('Webbadress.'),
})
