import { bodyOf } from '../content/body.ts'
import type { Page } from '../content/entry.ts'
import { pathOfEntry } from '../content/redirection.ts'
import type { Heading } from '../markdown/body.ts'
import { changesOf, correctionsOf, updatedOn, withdrawalOf } from './changes.ts'
import { contactOf } from './contact.ts'
import { type DateText, frameOf } from './frame.ts'
import { factsOf } from './page-facts.ts'
import { partsOf } from './parts.ts'
import type { ChangeModel, Contact, PartModel, ReportModel } from './report.ts'
import type { Scope } from './scope.ts'
import { translationsOf } from './translations.ts'
import { type View, view } from './view.ts'

/** A standing page; the accessibility statement is one too. */
export interface PageModel {
  readonly title: string
  readonly description: string
  readonly parts: readonly PartModel[]
  readonly contents: readonly Heading[]
  readonly updated: DateText | null
  readonly withdrawn: ReportModel['withdrawn']
  readonly corrections: readonly ChangeModel[]
  readonly changes: readonly ChangeModel[]
  readonly contact: Contact | null
}

export function pageView(scope: Scope, page: Page): View {
  const path = pathOfEntry(page)
  const facts = factsOf({
    view: 'page',
    title: page.title,
    description: page.description,
    path,
    isIndexed: page.robots === 'index' && withdrawalOf(scope, page) === null,
    section: page.slug,
    translations: translationsOf(scope, page),
    picture: page.image,
  })
  return view('page', pageModel(scope, page, path), frameOf(scope, facts))
}

export function pageModel(scope: Scope, page: Page, path: string): PageModel {
  return {
    title: page.title,
    description: page.description,
    parts: partsOf(scope, page, path),
    contents: bodyOf(scope.site, page).headings,
    updated: updatedOn(scope, page),
    withdrawn: withdrawalOf(scope, page),
    corrections: correctionsOf(scope, page),
    changes: changesOf(scope, page),
    contact: contactOf(scope, page.contact ?? scope.site.settings.contact),
  }
}
