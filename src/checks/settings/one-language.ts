import type { Localized } from '../../i18n/locale.ts'
import type { Found, Look, Rule } from '../rule.ts'

export const oneLanguage: Rule = {
  code: 'samma-pa-alla-sprak',
  severity: 'advice',
  what: 'En hel mening i en YAML-fil är densamma på svenska och engelska, på en webbplats med engelska texter.',
  why: 'Den som läser webbplatsen på engelska får svenska mitt i texten.',
  remedy: 'Skriv en text per språk: { sv: …, en: … }.',
  example: 'definition: Antal personer som har deltagit.',
  *find(look) {
    const { settings, measures, glossary } = look.site
    // A site without a text in English has nobody who reads it in English.
    if (!look.entries.some(({ locale }) => locale === 'en')) return
    yield* sameIn(look, 'site.yaml', ['description'], settings.description)
    for (const [index, { statement }] of settings.funding.entries())
      yield* sameIn(look, 'site.yaml', ['funding', index, 'statement'], statement)
    for (const [id, { definition, source }] of Object.entries(measures)) {
      yield* sameIn(look, 'measures.yaml', [id, 'definition'], definition)
      yield* sameIn(look, 'measures.yaml', [id, 'source'], source)
    }
    for (const [id, { definition }] of Object.entries(glossary))
      yield* sameIn(look, 'glossary.yaml', [id, 'definition'], definition)
  },
}

function* sameIn(
  { placeOf }: Look,
  file: string,
  path: readonly (string | number)[],
  { sv, en }: Localized,
): Generator<Found> {
  if (sv !== en || sv.trim().split(/\s+/).length < 3) return
  yield {
    file,
    place: placeOf(file, path),
    message: `”${sv}” visas också för den som läser på engelska.`,
    hint: 'Skriv en text per språk: { sv: …, en: … }',
  }
}
