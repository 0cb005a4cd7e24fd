import type { Rule } from '../rule.ts'

export const attachmentTitle: Rule = {
  code: 'bilaga-heter-som-filen',
  severity: 'warning',
  what: 'En bilagas titel är ett filnamn.',
  why: 'Läsaren får inte veta vad dokumentet handlar om.',
  remedy: 'Skriv vad dokumentet heter eller innehåller.',
  example: 'attachments: [{ file: rapport_v3_slutlig.pdf, title: rapport_v3_slutlig.pdf }]',
  *find({ entries, placeOf }) {
    for (const { file, attachments } of entries)
      for (const [index, { title }] of attachments.entries()) {
        if (!/^\S*(?:\.(?:pdf|csv|docx?|xlsx?|pptx?|odt|ods|zip|txt)|_\S*)$/i.test(title)) continue
        yield {
          file,
          place: placeOf(file, ['attachments', index, 'title']),
          message: `”${title}” är ett filnamn och säger inte vad dokumentet är.`,
          hint: 'Skriv vad dokumentet heter, till exempel: Kursöversikt våren 2026',
        }
      }
  },
}
