import { matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const doubledAbout: Rule = {
  code: 'dubbelt-ungefar',
  severity: 'warning',
  what: 'Texten säger omkring framför ett nyckeltal som redan skrivs ut med cirka.',
  why: 'Läsaren ser ”omkring cirka 400”.',
  remedy: 'Ta bort ordet framför: ett nyckeltal med approximate: true skrivs ut med cirka.',
  example: 'Omkring {{figure:participants}} personer har utbildats.',
  *find(look) {
    for (const { entry, found, place } of matchesIn(look, pattern)) {
      const [, word = '', id = ''] = found
      const figures = entry.kind === 'report' ? entry.keyFigures : []
      if (!figures.some(({ measure, approximate }) => measure === id && approximate)) continue
      yield {
        file: entry.file,
        place,
        message: `Nyckeltalet ${id} är ungefärligt och skrivs ut med ”${entry.locale === 'sv' ? 'cirka' : 'about'}”; framför står redan ”${word}”.`,
        hint: `Ta bort ”${word}”.`,
      }
    }
  },
}

const pattern =
  /(?<!\p{L})(omkring|ungefär|cirka|c:?a\.?|runt|kring|drygt|knappt|närmare|about|around|some|roughly|approximately|nearly|almost)\s+\{\{\s*figure:\s*([a-z0-9-]+)\s*\}\}/giu
