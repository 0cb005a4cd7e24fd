import type { Instant } from '../../base/clock.ts'
import { startOfFile } from '../../base/problem.ts'
import type { Entry } from '../../content/entry.ts'
import { formatOf } from '../../i18n/format.ts'
import { originalOf } from '../originals.ts'
import type { Rule } from '../rule.ts'

/** By what front matter says: the time of a file tells when it was saved, not what it says. */
export const olderTranslation: Rule = {
  code: 'oversattning-aldre',
  severity: 'error',
  what: 'Originalet har en ändring eller en rättelse som översättningen eller den lättlästa texten saknar.',
  why: 'Den som läser översättningen får uppgifter som inte gäller längre.',
  remedy: 'För in ändringen i översättningen, med samma updates eller corrections.',
  example: 'Originalet har corrections från 2021-06-01, översättningen har inga.',
  *find(look) {
    const format = formatOf('sv', look.site.settings.timeZone)
    for (const entry of look.entries) {
      const original = originalOf(entry, look)
      if (original === undefined || entry.draft || original.draft) continue
      if (!look.isWhole(entry) || !look.isWhole(original)) continue
      const changed = changedOn(original)
      if (changed === undefined || changed <= Math.max(entry.date, changedOn(entry) ?? 0)) continue
      yield {
        file: entry.file,
        place: startOfFile,
        message: `Originalet ${original.file} ändrades ${format.date(changed)}, efter den här texten.`,
        hint: 'För in ändringen här, och lägg till den under updates eller corrections med samma datum.',
      }
    }
  },
}

function changedOn({ updates, corrections }: Entry): Instant | undefined {
  const major = updates.filter(({ type }) => type === 'major')
  const dates = [...major, ...corrections].map(({ date }) => date)
  return dates.length === 0 ? undefined : Math.max(...dates)
}
