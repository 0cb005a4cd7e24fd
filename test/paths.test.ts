import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '../src/i18n/locale.ts'
import { type FileRoute, fileAt, filePathOf, pathOf, routeAt } from '../src/paths.ts'

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
const locale = fc.constantFrom(...locales)

describe('an address for programs', () => {
  it('is as the contract spells it', () => {
    const feed = { name: 'feed', slug: '' } as const
    expect(filePathOf({ ...feed, locale: 'sv', format: 'atom' })).toBe('/feed.xml')
    expect(filePathOf({ ...feed, locale: 'en', format: 'json' })).toBe('/en/feed.json')
    expect(
      filePathOf({ name: 'series', locale: 'en', format: 'csv', slug: 'lyft', measure: 'hours' }),
    ).toBe('/en/projects/lyft/hours.csv')
  })

  it('leads back to what it was made from', () => {
    const feed: fc.Arbitrary<FileRoute> = fc.oneof(
      fc.record({
        name: fc.constant('feed' as const),
        locale,
        format: fc.constantFrom('atom' as const, 'json' as const),
        slug: fc.constant(''),
      }),
      fc.record({
        name: fc.constantFrom('projectFeed' as const, 'topicFeed' as const),
        locale,
        format: fc.constantFrom('atom' as const, 'json' as const),
        slug,
      }),
      fc.record({
        name: fc.constant('series' as const),
        locale,
        format: fc.constantFrom('csv' as const, 'json' as const),
        slug,
        measure: slug.filter((measure) => measure !== 'feed'),
      }),
    )
    fc.assert(
      fc.property(feed, (route) => {
        expect(fileAt(filePathOf(route))).toEqual(route)
        expect(routeAt(filePathOf(route))).toBeUndefined()
      }),
    )
  })

  it('is nothing else: no other ending, no odd slug, no page', () => {
    const wrong = [
      '/feed.csv',
      '/feed',
      '/Feed.xml',
      '/projekt/a/feed.html',
      '/projekt/A/feed.xml',
      '/projekt/../feed.xml',
      '/projekt/a/b/c.csv',
      '/projekt/a/b.xml',
      '/en/projekt/a/feed.xml',
      '',
    ]
    for (const pathname of wrong) expect(fileAt(pathname), pathname).toBeUndefined()
  })
})

it('a page has one address, and the address one page', () => {
  fc.assert(
    fc.property(locale, slug, (inLocale, name) => {
      for (const kind of ['report', 'easyRead', 'project'] as const) {
        const route = { name: kind, locale: inLocale, slug: name }
        expect(routeAt(pathOf(route))).toEqual(route)
      }
    }),
  )
})
