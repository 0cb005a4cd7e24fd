import type { Instant } from '../../base/clock.ts'
import { startOfFile } from '../../base/problem.ts'
import type { Entry } from '../../content/entry.ts'
import { isReadable } from '../../content/state.ts'
import type { Rule } from '../rule.ts'

export const unnotedChange: Rule = {
  code: 'andrad-utan-not',
  severity: 'warning',
  what: 'En publicerad text är ändrad sedan den senast sparades i git, utan en not om ändringen.',
  why: 'Den som har läst texten ska kunna se att den har ändrats, och varför.',
  remedy: 'Lägg till en rad under updates (type: minor för småfel) eller corrections.',
  example: 'Ett nytt stycke i en rapport som redan är publicerad, utan updates.',
  *find({ entries, committed, isWhole, now }) {
    for (const entry of entries) {
      const before = committed(entry.file)
      if (before === undefined || !isWhole(entry)) continue
      if (!isReadable(before, now) || !isReadable(entry, now)) continue
      if (notesOf(entry, now) !== notesOf(before, now) || sayOf(entry) === sayOf(before)) continue
      yield {
        file: entry.file,
        place: startOfFile,
        message: 'Texten är publicerad och har ändrats, men ingen not säger vad som är nytt.',
        hint: 'Lägg till date och note under updates (type: minor för stavfel), eller en rättelse under corrections.',
      }
    }
  },
}

function notesOf({ updates, corrections, withdrawn }: Entry, now: Instant): string {
  const isWithdrawn = withdrawn !== undefined && withdrawn.date <= now
  return JSON.stringify([updates, corrections, isWithdrawn])
}

/** What readers read; spaces and line breaks are no change. */
function sayOf(entry: Entry): string {
  const { title, description, markdown } = entry
  const report = entry.kind === 'report' ? [entry.summary, entry.keyFigures, entry.status] : []
  return JSON.stringify([
    title,
    description,
    report,
    markdown.toString().replace(/\s+/g, ' ').trim(),
  ])
}
