import type { Parsed } from './fields.ts'

export type Cms = 'on' | 'off'

export function parseCms(text: string): Parsed<Cms> {
  if (text === 'on' || text === 'off') return { value: text }
  return {
    fault: `”${text}” säger inte om redigeringsvyn ska finnas. Skriv on, eller off.`,
  }
}
