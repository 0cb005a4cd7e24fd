import type { Rule } from '../rule.ts'

/** Regulation (EU) 2021/1060, article 47 and annex IX: the emblem, and these words beside it. */
export const euStatement: Rule = {
  code: 'eu-ord-saknas',
  severity: 'error',
  what: 'Ett EU-stöd i site.yaml saknar orden som EU kräver bredvid emblemet.',
  why: 'Den som får stöd ur en EU-fond måste visa emblemet med just de orden; annars kan stödet krävas tillbaka.',
  remedy:
    'Skriv statement: { sv: Medfinansieras av Europeiska unionen, en: Co-funded by the European Union }.',
  example: 'statement: { sv: Med stöd av ESF, en: Supported by ESF }',
  *find({ site, placeOf }) {
    for (const [index, { id, name, statement }] of site.settings.funding.entries()) {
      const isEu = euFund.test(`${id} ${name.sv} ${name.en} ${statement.sv}`)
      if (!isEu || (required.sv.test(statement.sv) && required.en.test(statement.en))) continue
      // One text for all languages: Swedish alone is a matter of translation.
      if (statement.sv === statement.en && required.sv.test(statement.sv)) continue
      yield {
        file: 'site.yaml',
        place: placeOf('site.yaml', ['funding', index, 'statement']),
        message: `”${statement.sv}” är inte orden som EU kräver bredvid emblemet.`,
        hint: 'Skriv: { sv: Medfinansieras av Europeiska unionen, en: Co-funded by the European Union }',
      }
    }
  },
}

const euFund =
  /(?<!\p{L})(?:esf|eruf|erdf|interreg|erasmus|leader|horizon|horisont europa|eu|eu-\p{L}+|europeiska|european)(?!\p{L})/iu

const required = {
  sv: /(?:Med)?finansieras av Europeiska unionen/i,
  en: /(?:Co-)?funded by the European Union/i,
}
