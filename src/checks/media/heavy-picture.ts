import { startOfFile } from '../../base/problem.ts'
import type { Rule } from '../rule.ts'

const mostBytes = 8_000_000

export const heavyPicture: Rule = {
  code: 'tung-bild',
  severity: 'advice',
  what: 'En bildfil är större än 8 MB.',
  why: 'Läsarna får mindre versioner, men varje kopia av innehållet och varje start blir tyngre.',
  remedy: 'Spara bilden med högst 3 000 bildpunkter på längsta sidan.',
  example: 'DSC_0042.jpg på 14 MB',
  *find({ site }) {
    for (const { file, type, size } of site.media.values()) {
      if (!type.startsWith('image/') || size <= mostBytes) continue
      yield {
        file,
        place: startOfFile,
        message: `Bilden är ${(size / 1_000_000).toFixed(1).replace('.', ',')} MB.`,
        hint: 'Spara om den med högst 3 000 bildpunkter på längsta sidan.',
      }
    }
  },
}
