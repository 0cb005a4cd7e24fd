import type { Rule } from '../rule.ts'

export const feedMeasure: Rule = {
  code: 'matt-heter-feed',
  severity: 'error',
  what: 'Ett mått heter feed.',
  why: 'Måttets öppna data och projektets flöde skulle få samma adress: /projekt/…/feed.json.',
  remedy: 'Ge måttet ett annat namn i measures.yaml och i rapporterna.',
  example: 'feed: { name: …, unit: … }',
  *find({ site, placeOf }) {
    if (!Object.hasOwn(site.measures, 'feed')) return
    yield {
      file: 'measures.yaml',
      place: placeOf('measures.yaml', ['feed'], 'key'),
      message: 'Ett mått kan inte heta feed: adressen hör till projektets flöde.',
      hint: 'Döp om måttet, till exempel: feeds-read',
    }
  },
}
