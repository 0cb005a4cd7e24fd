import type { Parsed } from './fields.ts'

/** Shorter ones can be guessed by whoever has seen one signed message. */
const shortest = 20

/** Never part of a fault. */
export function parseWebhookSecret(text: string): Parsed<string> {
  const bytes = Buffer.byteLength(text)
  return bytes >= shortest
    ? { value: text }
    : {
        fault: `är ${String(bytes)} byte och måste vara minst ${String(shortest)}. Gör en ny med: openssl rand -hex 32`,
      }
}
