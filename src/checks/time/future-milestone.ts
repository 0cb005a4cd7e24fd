import { formatOf } from '../../i18n/format.ts'
import type { Rule } from '../rule.ts'

export const futureMilestone: Rule = {
  code: 'milstolpe-klar-for-tidigt',
  severity: 'warning',
  what: 'En milstolpe sägs vara nådd en dag som inte har kommit än.',
  why: 'Läsarna ser att något är klart som inte är det.',
  remedy: 'Ta bort done tills milstolpen är nådd, eller rätta dagen.',
  example: 'milestones: [{ id: start, title: Starten, date: 2030-01-01, done: 2030-01-01 }]',
  *find({ site, now, placeOf }) {
    const format = formatOf('sv', site.settings.timeZone)
    const today = format.dayAt(now)
    for (const { file, milestones } of site.projects)
      for (const [index, { title, done }] of milestones.entries()) {
        if (typeof done !== 'string' || done <= today) continue
        yield {
          file,
          place: placeOf(file, ['milestones', index, 'done']),
          message: `”${title}” kan inte ha nåtts ${format.day(done)}: den dagen har inte kommit.`,
          hint: 'Ta bort done tills milstolpen är nådd, eller rätta dagen.',
        }
      }
  },
}
