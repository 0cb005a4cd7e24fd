import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { variants, type Variant } from '../../src/consent/variant.ts'
import { openBrowser } from '../helpers/browser.ts'
import { createStandIn, type StandIn } from '../helpers/stand-in.ts'
import { answerOf, type ServedSite, serveModelSite } from '../helpers/served-site.ts'

let standIn: StandIn
let browser: Browser
let site: ServedSite

beforeAll(async () => {
  standIn = await createStandIn()
  browser = await openBrowser(standIn.flags)
  site = await serveModelSite()
})

afterAll(async () => {
  await browser.close()
  await site.close()
  await standIn.close()
})

/** One of each kind of page, in both languages; in the middle states those that consent changes. */
function kindsFor(variant: Variant): readonly string[] {
  return variant === 'undecided' || variant === 'all'
    ? everyKind()
    : ['/', site.videoReport, '/kakor', '/finns-inte', '/en/cookies']
}

const everyKind = () => [
  '/',
  '/nyheter',
  '/nyheter?amne=kompetens',
  '/nyheter/2021-05-nulage',
  '/nyheter/2021-05-nulage/lattlast',
  site.videoReport,
  '/projekt',
  '/projekt/ett-kompetenslyft-for-sverige',
  site.exampleProject,
  '/sok?q=utbildning',
  '/kakor',
  '/kakor/kvitto',
  '/tillganglighet',
  '/om-webbplatsen',
  '/finns-inte',
  '/en',
  '/en/news',
  '/en/news/2021-05-nulage',
  '/en/cookies',
]

describe.each(variants)('every kind of page, %s', (variant) => {
  it('has nothing that axe-core finds, by day on a desktop and by night on a telephone', async () => {
    const desktop = await contextFor(variant, { width: 1280, height: 900 }, 'light')
    const telephone = await contextFor(variant, { width: 320, height: 640 }, 'dark')
    for (const context of [desktop, telephone]) {
      const page = await context.newPage()
      for (const path of kindsFor(variant)) {
        await page.goto(site.origin + path)
        expect(await violations(page), `${path} ${variant}`).toEqual([])
        expect(await overflow(page), `${path} is wider than the window`).toBeLessThanOrEqual(0)
      }
      await context.close()
    }
  })

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        // The banner's h2 stands before the h1 (consent comes first in the document).
        'heading-level': ['error', { minInitialRank: 'h2', allowMultipleH1: false }],
        'long-title': 'off',
        'require-sri': 'off',
        'no-trailing-whitespace': 'off',
      },
    })
    const cookie = await site.cookieFor(answerOf(variant))
    for (const path of kindsFor(variant)) {
      const response = await fetch(site.origin + path, { headers: cookie === '' ? {} : { cookie } })
      const text = await response.text()
      expect(text.length).toBeGreaterThan(1000)
      const report = await validator.validateString(text, path)
      const messages = report.results.flatMap(({ messages: found }) =>
        found.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId} ${message}`),
      )
      expect(messages).toEqual([])
    }
  })
})

async function contextFor(
  variant: Variant,
  viewport: { width: number; height: number },
  colorScheme: 'light' | 'dark',
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true })
  const answer = answerOf(variant)
  if (answer === undefined) return context
  const page = await context.newPage()
  await page.goto(site.origin + '/kakor')
  for (const [name, yes] of Object.entries(answer))
    await page.locator(`main input[name=${name}]`).setChecked(yes)
  await page.locator('main button[value=selected]').click()
  await page.close()
  return context
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      iframes: false,
    })
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  })
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
