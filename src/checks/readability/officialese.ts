import { matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'
import { plainerWords } from './plainer-words.ts'

export const officialese: Rule = {
  code: 'byrakratsvenska',
  severity: 'advice',
  what: 'Ett ord ur kanslispråket har ett enklare ord som betyder detsamma. Bara för svenska.',
  why: 'Språklagen 11 § säger att språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt.',
  remedy:
    'Byt till det enklare ordet. Är ordet en fackterm som måste stå kvar: förklara det i glossary.yaml.',
  example: 'Deltagarna erhåller intyg avseende utbildningen.',
  *find(look) {
    for (const { entry, found, place } of matchesIn(look, pattern)) {
      if (entry.locale !== 'sv') continue
      const [written] = found
      const plainer = plainerWords.get(written.toLowerCase().replace(/\s+/g, ' '))
      if (plainer === undefined) continue
      yield {
        file: entry.file,
        place,
        message: `”${written}” kan skrivas enklare.`,
        hint: `Skriv till exempel: ${plainer}`,
      }
    }
  },
}

const pattern = new RegExp(
  `(?<![\\p{L}-])(?:${[...plainerWords.keys()]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replaceAll('.', '\\.').replaceAll(' ', '\\s+'))
    .join('|')})(?![\\p{L}-])`,
  'giu',
)
