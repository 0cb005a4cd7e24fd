import { type DateInText, datesIn } from '../dates-in-text.ts'
import { formatOf } from '../../i18n/format.ts'
import { frontTextsOf } from '../front-texts.ts'
import type { Rule } from '../rule.ts'

export const wrongWeekday: Rule = {
  code: 'fel-veckodag',
  severity: 'warning',
  what: 'Veckodagen och datumet i texten hör inte ihop, eller så finns datumet inte.',
  why: 'Den som ska komma vet inte vilken dag som gäller.',
  remedy: 'Se efter i kalendern, och rätta det som är fel.',
  example: 'Vi ses måndag 12 maj 2021. (det var en onsdag)',
  *find(look) {
    for (const entry of look.entries) {
      const { file, locale } = entry
      for (const { path, text } of frontTextsOf(entry)) {
        const wrong = datesIn(text, locale).find(isWrong)
        if (wrong !== undefined) yield { file, place: look.placeOf(file, path), ...wordsOf(wrong) }
      }
      for (const { text, placeAt } of look.proseOf(entry).passages)
        for (const date of datesIn(text, locale).filter(isWrong))
          yield { file, place: placeAt(date.at, date.written.length), ...wordsOf(date) }
    }
  },
}

function isWrong({ day, saidWeekday, weekday }: DateInText): boolean {
  return day === undefined || (saidWeekday !== undefined && saidWeekday !== weekday)
}

function wordsOf({ written, day, weekday }: DateInText) {
  if (day === undefined)
    return { message: `”${written}” finns inte i kalendern.`, hint: 'Rätta dagen eller månaden.' }
  const shown = formatOf('sv', 'UTC').day(day)
  return {
    message: `${shown} är en ${weekdays[weekday] ?? ''}.`,
    hint: 'Rätta veckodagen eller datumet.',
  }
}

const weekdays = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag']
