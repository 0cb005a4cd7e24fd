import type { Rule } from '../rule.ts'

export const mail: Rule = {
  code: 'fel-e-postlank',
  severity: 'error',
  what: 'En länk till en e-postadress har en adress som inte går att skriva till.',
  why: 'Den som vill nå er når ingen.',
  remedy: 'Skriv hela adressen efter mailto:, med @ och utan mellanslag.',
  example: '[skriv till oss](mailto:projektet)',
  *find({ entries, proseOf }) {
    for (const entry of entries)
      for (const { href, place } of proseOf(entry).links) {
        if (!/^mailto:/i.test(href)) continue
        const [address = ''] = href.slice(7).split('?')
        if (/^[^\s@<>,;]+@[^\s@<>,;]+\.[a-z]{2,}$/i.test(address)) continue
        yield {
          file: entry.file,
          place,
          message: `”${address}” är ingen e-postadress.`,
          hint: 'Skriv hela adressen, till exempel: mailto:namn@example.se',
        }
      }
  },
}
