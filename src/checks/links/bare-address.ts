import type { Rule } from '../rule.ts'

const longest = 40

export const bareAddress: Rule = {
  code: 'adress-som-lanktext',
  severity: 'advice',
  what: `En webbadress på mer än ${longest} tecken står som länktext.`,
  why: 'Den läses upp tecken för tecken och säger inte vad som finns där.',
  remedy: 'Skriv vad som finns bakom länken: [rapporten](https://…).',
  example: 'Läs https://www.example.se/mapp/undermapp/dokument?id=4711',
  *find({ entries, proseOf }) {
    for (const entry of entries)
      for (const { text, isAlone, place } of proseOf(entry).links) {
        if (isAlone || text.length <= longest || !/^(?:https?:\/\/|www\.)\S+$/i.test(text)) continue
        yield {
          file: entry.file,
          place,
          message: 'En lång webbadress står som länktext.',
          hint: 'Skriv vad som finns bakom länken: [ord som säger det](adressen).',
        }
      }
  },
}
