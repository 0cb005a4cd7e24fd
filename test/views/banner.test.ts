import { describe, expect, it } from 'vitest'
import { createTemplates } from '../../src/render/templates.ts'
import { markupAt, trialSite } from '../helpers/trial.ts'

const templates = createTemplates('views')

/** What stands in the banner's place of a page, as markup. */
function bannerOf(address: string): string {
  const page = markupAt(templates, address, trialSite(), { notice: 'question' })
  const [, banner = ''] = /<header[^]*?(<section[^]*?<\/section>)[^]*<main/.exec(page) ?? []
  expect(banner).not.toBe('')
  return banner
}

describe.each(['/', '/nyheter/varen', '/en'])('the banner on %s', (address) => {
  it('says what there is to say in at most sixty words', () => {
    const words = bannerOf(address)
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .split(/\s+/)
    expect(words.length).toBeGreaterThan(30)
    expect(words.length).toBeLessThanOrEqual(60)
  })

  it('makes no as easy as yes: the same element, in the same words of markup', () => {
    const buttons = bannerOf(address).match(/<button[^>]*>/g) ?? []
    expect(buttons.map((button) => /value="([^"]*)"/.exec(button)?.[1])).toEqual([
      'all',
      'necessary',
    ])
    expect(new Set(buttons.map((button) => button.replace(/value="[^"]*"/, ''))).size).toBe(1)
  })

  it('has names that blockers of banners do not look for', () => {
    const names = [...bannerOf(address).matchAll(/(?:class|id)="([^"]*)"/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) expect(name).not.toMatch(/cookie|consent|gdpr|banner/i)
  })
})

it('the banner comes after the skip link and before the logo', () => {
  const page = markupAt(templates, '/', trialSite(), { notice: 'question' })
  const places = ['<header', 'masthead__skip', 'id="kakor"', 'masthead__logo', '<main'].map(
    (part) => page.indexOf(part),
  )
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})
