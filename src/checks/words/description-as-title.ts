import type { Rule } from '../rule.ts'

export const descriptionAsTitle: Rule = {
  code: 'beskrivning-som-titel',
  severity: 'advice',
  what: 'Beskrivningen börjar med titeln, ord för ord.',
  why: 'I listor och sökträffar står titeln ovanför: läsaren får samma ord två gånger.',
  remedy: 'Skriv i description vad som står i texten, utan att upprepa titeln.',
  example: 'title: Nuläge våren 2021 med description: Nuläge våren 2021. Så har det gått …',
  *find({ entries, placeOf }) {
    for (const { file, title, description } of entries) {
      if (title.length < 12 || !description.toLowerCase().startsWith(title.toLowerCase())) continue
      yield {
        file,
        place: placeOf(file, ['description']),
        message: 'Beskrivningen börjar med titeln.',
        hint: 'Stryk titeln ur beskrivningen; den står redan ovanför.',
      }
    }
  },
}
