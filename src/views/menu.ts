import type { Page } from '../content/entry.ts'
import { pathOfEntry } from '../content/redirection.ts'
import { routeOf } from '../content/route-of.ts'
import { pathOf } from '../paths.ts'
import type { Frame, Link } from './frame.ts'
import type { PageFacts } from './page-facts.ts'
import type { Scope } from './scope.ts'

/** What site.yaml lists, without pages that this language does not have. Search has its own place. */
export function menuOf(scope: Scope, { section }: PageFacts): Frame['menu'] {
  return scope.site.settings.menu.flatMap((name) => {
    const link = linkOf(scope, name)
    return link === undefined ? [] : [{ ...link, current: name === section }]
  })
}

/** The accessibility statement, then the pages that stand nowhere in the menu. */
export function footerLinksOf({ site, locale, words, published }: Scope): readonly Link[] {
  const isElsewhere = (page: Page) =>
    site.settings.menu.includes(page.slug) || routeOf(page).name !== 'page'
  const pages = published
    .pages(locale)
    .filter((page) => !isElsewhere(page))
    .map((page) => ({ text: page.title, href: pathOfEntry(page) }))
  const glossary = { text: words.glossary.heading, href: pathOf({ name: 'glossary', locale }) }
  return [
    { text: words.titles.accessibility, href: pathOf({ name: 'accessibility', locale }) },
    ...pages.sort((a, b) => a.text.localeCompare(b.text, locale)),
    { text: words.corrections.heading, href: pathOf({ name: 'corrections', locale }) },
    ...(Object.keys(site.glossary).length > 0 ? [glossary] : []),
  ]
}

function linkOf({ locale, words, published }: Scope, name: string): Link | undefined {
  switch (name) {
    case 'reports':
    case 'projects':
      return { text: words.titles[name], href: pathOf({ name, locale }) }
    case 'search':
      return undefined
  }
  const page = published.page(name, locale)
  return page && { text: page.title, href: pathOfEntry(page) }
}
