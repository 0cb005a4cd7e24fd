import { posix } from 'node:path'
import { startOfFile } from '../../base/problem.ts'
import type { Rule } from '../rule.ts'

export const unusedFile: Rule = {
  code: 'oanvand-fil',
  severity: 'advice',
  what: 'En fil i en rapports mapp används inte av någon text där.',
  why: 'Den har glömts i en länk, eller ligger kvar och kan hämtas av den som känner adressen.',
  remedy: 'Länka till filen, eller ta bort den.',
  example: 'reports/varen/gammal-bild.jpg',
  *find({ site, entries, isWhole }) {
    for (const { file, type } of site.media.values()) {
      const folder = posix.dirname(file)
      // Captions are named by a video, and a bundle is two folders deep.
      if (folder.split('/').length !== 2 || type === 'text/vtt') continue
      const texts = entries.filter((entry) => posix.dirname(entry.file) === folder)
      if (texts.length === 0 || !texts.every(isWhole)) continue
      const name = posix.basename(file)
      const isUsed = texts.some(
        ({ image, attachments, markdown }) =>
          image?.src === file ||
          attachments.some((attachment) => attachment.file === file) ||
          markdown.includes(name) ||
          markdown.includes(encodeURI(name)),
      )
      if (!isUsed)
        yield {
          file,
          place: startOfFile,
          message: 'Ingen text i mappen använder filen.',
          hint: 'Länka till den, eller ta bort den.',
        }
    }
  },
}
