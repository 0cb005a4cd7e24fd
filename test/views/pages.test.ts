import { describe, expect, it } from 'vitest'
import { type Variant, variants } from '../../src/consent/variant.ts'
import { notices } from '../../src/consent/visitor.ts'
import { createTemplates } from '../../src/render/templates.ts'
import { readAssets } from '../../src/render/assets.ts'
import { faultView } from '../../src/views/fault.ts'
import { noticeOn } from '../../src/views/notice.ts'
import { viewAt } from '../../src/views/view-at.ts'
import { contextOf, markupAt, textOf, trialSite, viewOf } from '../helpers/trial.ts'

const templates = createTemplates('views')
const site = trialSite()
const pages = [
  '/',
  '/nyheter',
  '/nyheter?amne=natur',
  '/nyheter/varen',
  '/nyheter/varen/lattlast',
  '/nyheter/nytt',
  '/projekt',
  '/projekt/lyftet',
  '/sok',
  '/sok?q=kurs',
  '/om',
  '/tillganglighet',
  '/rattelser',
  '/en',
  '/en/news/varen',
]

describe.each([...pages, '/kakor', '/en/cookies', '/kakor/kvitto', '/en/cookies/receipt'])(
  '%s',
  (address) => {
    it.each(variants)('is a whole page in its variant: %s', (variant) => {
      for (const notice of notices) {
        const page = markupAt(templates, address, site, { variant, notice })
        expect(page).toMatch(/^<!doctype html>/i)
        expect(page.match(/<h1[ >]/g)).toHaveLength(1)
        expect(page).not.toMatch(/\[object |undefined|\bNaN\b|[ \t]\n/)
      }
    })

    it.each(['undecided', 'necessary'] as const)('runs nothing in %s', (variant) => {
      const page = markupAt(templates, address, site, { variant })
      expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/)
    })

    it('runs for third parties only what stops them in all tabs', () => {
      const page = markupAt(templates, address, site, { variant: 'thirdParty' })
      expect(page.match(/<script src="[^"]*"/g)).toEqual(['<script src="/assets/tabs.js"'])
    })
  },
)

// The settings show the decision itself, to whoever made it.
it.each(pages)('%s is the same before a choice and after a no, but for the banner', (address) => {
  const banner = /<section class="notice[^]*?<\/section>\n/
  const undecided = markupAt(templates, address, site, { notice: 'question' })
  const necessary = markupAt(templates, address, site, { variant: 'necessary' })
  expect(undecided).toMatch(banner)
  expect(undecided.replace(banner, '')).toBe(necessary)
})

it('a page asks nobody else before a yes', () => {
  const frames = /<iframe[^>]*youtube-nocookie/
  const pageIn = (variant: Variant) => markupAt(templates, '/nyheter/varen', site, { variant })
  expect(pageIn('thirdParty')).toMatch(frames)
  for (const variant of ['undecided', 'necessary', 'statistics'] as const)
    expect(pageIn(variant)).not.toMatch(/<iframe|youtube-nocookie/)
})

it.each([400, 404, 410, 500])('a fault is a whole page: %s', (status) => {
  const fault = { status, locale: 'sv', pathname: '/"><script>' } as const
  const sheet = templates.sheetOf(faultView(contextOf(site), fault))
  const page = textOf(templates.pageOf(sheet, noticeOn(sheet, contextOf(site))))
  expect(page.match(/<h1>/g)).toHaveLength(1)
  expect(page).not.toContain('"><script>')
})

it('every file that a page asks for is there', () => {
  const assets = readAssets('public')
  const answer = viewAt(
    {
      ...contextOf(site, { variant: 'all' }),
      asset: (name) => assets.addressOf(name),
    },
    { name: 'start', locale: 'sv' },
    new URLSearchParams(),
  )
  expect(answer).toBeDefined()
  const { head } = (answer ?? { view: viewOf('/') }).view.frame
  for (const address of [
    head.stylesheet,
    head.icon,
    head.touchIcon,
    ...head.scripts.map((s) => s.src),
  ])
    expect(assets.fileAt(address), address).toBeDefined()
})
