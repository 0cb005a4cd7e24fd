import type { Rule } from '../rule.ts'

export const backwardProject: Rule = {
  code: 'projekt-bakvant',
  severity: 'error',
  what: 'Projektet slutar innan det börjar.',
  why: 'Projektets tid visas på dess sida och i listan över projekt.',
  remedy: 'Rätta startDate eller endDate.',
  example: 'startDate: 2024-07-01 med endDate: 2023-06-30',
  *find({ site, placeOf }) {
    for (const { file, startDate, endDate } of site.projects) {
      if (startDate === undefined || endDate === undefined || startDate <= endDate) continue
      yield {
        file,
        place: placeOf(file, ['endDate']),
        message: 'Projektet slutar innan det börjar.',
        hint: `Skriv en dag från och med ${startDate} under endDate, eller ändra startDate.`,
      }
    }
  },
}
