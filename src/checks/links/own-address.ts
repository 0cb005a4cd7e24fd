import type { Rule } from '../rule.ts'

export const ownAddress: Rule = {
  code: 'egen-adress',
  severity: 'warning',
  what: 'En länk till den egna webbplatsen är skriven med hela adressen.',
  why: 'Den går inte att kontrollera, och leder fel på en testwebbplats eller efter ett byte av namn.',
  remedy: 'Skriv bara det som står efter värdnamnet, från och med snedstrecket.',
  example:
    '[rapporten](https://nulage.example/nyheter/2021-05-nulage) när SITE_URL är https://nulage.example',
  *find({ entries, proseOf, origin }) {
    if (origin === undefined) return
    for (const entry of entries)
      for (const { href, place } of proseOf(entry).links) {
        if (!URL.canParse(href) || new URL(href).origin !== origin) continue
        yield {
          file: entry.file,
          place,
          message: 'Länken leder till den här webbplatsen med hela adressen.',
          hint: `Skriv: ${href.slice(href.indexOf(origin) + origin.length) || '/'}`,
        }
      }
  },
}
