import type { Rule } from '../rule.ts'

export const statusWithoutWords: Rule = {
  code: 'lage-utan-ord',
  severity: 'advice',
  what: 'En rapport som säger att det går dåligt har status men ingen statusText.',
  why: 'Läsaren ser att något är fel men inte vad.',
  remedy: 'Säg i statusText varför det går så, i en eller två meningar.',
  example: 'status: offTrack (utan statusText)',
  *find({ site, placeOf, isWhole }) {
    for (const report of site.reports) {
      const { file, status, statusText, draft } = report
      if (statusText !== undefined || draft || !isWhole(report)) continue
      if (status !== 'atRisk' && status !== 'offTrack' && status !== 'paused') continue
      yield {
        file,
        place: placeOf(file, ['status']),
        message: 'Rapporten säger att det inte går som planerat, men inte varför.',
        hint: 'Lägg till statusText med en eller två meningar.',
      }
    }
  },
}
