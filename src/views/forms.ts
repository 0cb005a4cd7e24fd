import { pathOfEntry } from '../content/redirection.ts'
import type { Project, Report } from '../content/entry.ts'
import { languageNames } from '../i18n/locale.ts'
import type { ReportModel } from './report.ts'
import type { Scope } from './scope.ts'

/** In which other forms a text can be read now: other languages, easy read and back. */
export function formsOf(scope: Scope, entry: Report | Project): ReportModel['forms'] {
  const { published, words } = scope
  const languages = published
    .translations(entry)
    .filter(({ locale }) => locale !== entry.locale)
    .map((other) => ({
      kind: 'language',
      text: languageNames[other.locale],
      href: pathOfEntry(other),
      lang: other.locale,
    }))
  if (entry.kind === 'project') return languages
  const isEasyRead = entry.edition === 'lattlast'
  const twin = isEasyRead ? published.report(entry.slug, entry.locale) : published.easyReadOf(entry)
  if (twin === undefined) return languages
  const kind = isEasyRead ? 'standard' : 'easyRead'
  return [
    { kind, text: words.forms[kind], href: pathOfEntry(twin), lang: twin.locale },
    ...languages,
  ]
}
