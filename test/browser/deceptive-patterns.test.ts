import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Service } from '../../src/providers/provider.ts'
import { servicesOf } from '../../src/providers/services.ts'
import { createTestApp } from '../helpers/app.ts'
import { openBrowser } from '../helpers/browser.ts'
import { createStandIn, type StandIn } from '../helpers/stand-in.ts'
import { type ServedSite, serveModelSite } from '../helpers/served-site.ts'

// What EDPB's report on cookie banners (2023) and its Guidelines 03/2022 call deceptive, one by one.

const telephone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 900 }
const languages = [
  { lang: 'sv', start: '/', settings: '/kakor' },
  { lang: 'en', start: '/en', settings: '/en/cookies' },
] as const
type Language = (typeof languages)[number]

let standIn: StandIn
let browser: Browser
let site: ServedSite
/** The services of the moment: another one may come. */
let changeServices: (services: readonly Service[] | undefined) => void

beforeAll(async () => {
  standIn = await createStandIn()
  browser = await openBrowser(standIn.flags)
  const model = await createTestApp()
  const { store } = model.parts
  await model.close()
  let current = store.current()
  changeServices = (services) => {
    current = { ...store.current(), ...(services && { services }) }
  }
  site = await serveModelSite({ store: { ...store, current: () => current } })
})

afterAll(async () => {
  await browser.close()
  await site.close()
  await standIn.close()
})

/** A page of a visitor of whom each notice is shown, in a context of its own. */
async function pageWith(notice: Notice, language: Language, viewport = telephone): Promise<Page> {
  const context = await browser.newContext({ viewport, ...options[notice] })
  const page = await context.newPage()
  changeServices(undefined)
  if (notice === 'added') {
    await page.goto(site.origin + language.start)
    await page.locator('#kakor button[value=all]').click()
    changeServices(servicesOf(undefined, [{ provider: 'youtube' }, { provider: 'vimeo' }]))
  }
  if (notice === 'saved') {
    await page.goto(site.origin + language.start)
    await page.locator('#kakor button[value=necessary]').click()
    await page.waitForLoadState()
  } else await page.goto(site.origin + language.start)
  return page
}

const questions = ['question', 'added'] as const
const notices = [...questions, 'gpc', 'saved'] as const
type Notice = (typeof notices)[number]
const options: Readonly<Partial<Record<Notice, Parameters<Browser['newContext']>[0]>>> = {
  gpc: { extraHTTPHeaders: { 'Sec-GPC': '1' } },
}

const inBothLanguages = <Name extends Notice>(names: readonly Name[]) =>
  names.flatMap((notice) => languages.map((language) => ({ notice, language, ...language })))

describe.each(inBothLanguages(questions))(
  'the question "$notice" in $lang',
  ({ notice, language }) => {
    test.each([
      ['a telephone', telephone, 'light'],
      ['a telephone by night', telephone, 'dark'],
      ['a desktop', desktop, 'light'],
    ] as const)(
      'shows yes and no alike on %s: element, size, line and every computed style',
      async (_name, viewport, colorScheme) => {
        const page = await pageWith(notice, language, viewport)
        await page.emulateMedia({ colorScheme })
        const [yes, no] = await lookOf(page.locator('#kakor button'))
        expect(yes?.styles.length).toBeGreaterThan(200)
        expect(no).toEqual({ ...yes, left: no?.left })
        expect(no?.left).not.toBe(yes?.left)
        expect(await contrastOf(page.locator('#kakor button').first())).toBeGreaterThanOrEqual(4.5)
        expect(await contrastOf(page.locator('#kakor p').first())).toBeGreaterThanOrEqual(4.5)
        await page.context().close()
      },
    )

    test('takes one click for yes and one for no, and comes back to where the reader was', async () => {
      for (const button of [0, 1]) {
        const page = await pageWith(notice, language)
        await page.locator('#kakor button').nth(button).click()
        await page.waitForLoadState()
        expect(new URL(page.url()).pathname).toBe(language.start)
        expect(await page.locator('#kakor button').count()).toBe(0)
        await page.context().close()
      }
    })

    test('leads to the settings in one click, where nothing is ticked that was not said yes to', async () => {
      const page = await pageWith(notice, language)
      await page.locator(`#kakor a[href="${language.settings}"]`).click()
      expect(await page.locator('h1').innerText()).toMatch(
        /Inställningar för cookies|Cookie settings/,
      )
      const asked = notice === 'added' ? '[name=thirdParty]' : ''
      expect(await page.locator(`main input${asked}`).count()).toBeGreaterThan(0)
      expect(await page.locator(`main input${asked}:checked`).count()).toBe(0)
      await page.context().close()
    })

    test('can be left unanswered: no dialog, no trap, nothing that dims, locks or times out', async () => {
      const page = await pageWith(notice, language)
      const blocking =
        'dialog, [role=dialog], [role=alertdialog], [aria-modal], [inert], [autofocus]'
      expect(await page.locator(blocking).count()).toBe(0)
      expect(
        await page.locator('#kakor input[type=checkbox], #kakor input[type=radio]').count(),
      ).toBe(0)
      expect(await page.evaluate(() => getComputedStyle(document.body).overflowY)).toBe('visible')
      const held = page.locator('#kakor :is(a, button)')
      const inside = await held.count()
      for (let presses = 0; presses <= inside + 1; presses += 1) await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('#kakor') === null)).toBe(
        true,
      )
      await page.locator('main a[href^="/"]').first().click()
      expect(new URL(page.url()).pathname).not.toBe(language.start)
      await page.context().close()
    })

    test('says what is asked about in plain words, without praise, threat or plea', async () => {
      const page = await pageWith(notice, language)
      const text = await page.locator('#kakor').innerText()
      expect(text.length).toBeGreaterThan(60)
      expect(text.match(emotive) ?? []).toEqual([])
      const [yes = '', no = ''] = await page.locator('#kakor button').allInnerTexts()
      expect(Math.max(yes.length, no.length) / Math.min(yes.length, no.length)).toBeLessThan(2)
      await page.context().close()
    })
  },
)

describe.each(inBothLanguages(notices))('the notice "$notice" in $lang', ({ notice, language }) => {
  let page: Page

  beforeAll(async () => {
    page = await pageWith(notice, language)
  })

  afterAll(() => page.context().close())

  test('takes at most 40 % of a telephone and 60 words', async () => {
    const box = await page.locator('#kakor').boundingBox()
    expect(box?.height).toBeGreaterThan(20)
    expect(box?.height).toBeLessThanOrEqual(0.4 * telephone.height)
    const words = (await page.locator('#kakor').innerText()).split(/\s+/).filter(Boolean)
    expect(words.length).toBeGreaterThan(5)
    expect(words.length).toBeLessThanOrEqual(60)
  })

  test('covers nothing on a telephone or a desktop, and does not follow when one scrolls', async () => {
    for (const viewport of [desktop, telephone]) {
      await page.setViewportSize(viewport)
      await page.evaluate(scrollToPlace, 0)
      expect(await coveredPoints(page)).toEqual([])
      await page.evaluate(scrollToPlace, 700)
      const box = await page.locator('#kakor').boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(0)
    }
  })

  test('moves nothing while the page loads on a slow machine: CLS 0.000', async () => {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    await page.evaluate(scrollToPlace, 0)
    await page.addInitScript(watchShifts)
    await page.reload({ waitUntil: 'load' })
    await page.waitForTimeout(300)
    const sum = () => page.evaluate(() => Number(Reflect.get(globalThis, 'shifts')))
    expect((await sum()).toFixed(3)).toBe('0.000')
    // And it is watched: what comes late is seen.
    await page.evaluate(() => {
      document.body.prepend(document.createElement('hr'), document.createElement('hr'))
    })
    await expect.poll(sum).toBeGreaterThan(0)
  })
})

describe.each(languages)('the first layer in $lang', (language) => {
  test('names who asks, the categories, and the right to change one’s mind', async () => {
    const page = await pageWith('question', language)
    const text = await page.locator('#kakor').innerText()
    expect(text).toContain('Region Västmanland')
    for (const word of firstLayer[language.lang]) expect(text.toLowerCase()).toContain(word)
    await page.context().close()
  })

  test('has names that blockers of banners do not look for, and is not quoted by search engines', async () => {
    const page = await pageWith('question', language)
    const names = await page
      .locator('#kakor, #kakor *')
      .evaluateAll((elements) =>
        elements.flatMap((element) => [element.id, element.getAttribute('class') ?? '']),
      )
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => /cookie|consent|gdpr|banner|popup|overlay/i.test(name))).toEqual(
      [],
    )
    expect(await page.locator('#kakor[data-nosnippet]').count()).toBe(1)
    await page.context().close()
  })
})

describe.each(languages)('the settings page in $lang', (language) => {
  const open = async (viewport = telephone): Promise<[Page, BrowserContext]> => {
    const context = await browser.newContext({ viewport })
    const page = await context.newPage()
    changeServices(undefined)
    await page.goto(site.origin + language.settings)
    return [page, context]
  }

  test('has nothing ticked beforehand, and shows its three answers alike', async () => {
    for (const viewport of [telephone, desktop]) {
      const [page, context] = await open(viewport)
      expect(await page.locator('main input[type=checkbox]').count()).toBe(2)
      expect(await page.locator('main input:checked').count()).toBe(0)
      const [first, ...others] = await lookOf(page.locator('main button[name=choice]'))
      expect(others.length).toBe(2)
      for (const { styles, width, height } of others)
        expect({ styles, width, height }).toEqual({
          styles: first?.styles,
          width: first?.width,
          height: first?.height,
        })
      await context.close()
    }
  })

  test('saves what is ticked, and not everything, when Enter is pressed in a box', async () => {
    const [page, context] = await open()
    await page.locator('main input[name=statistics]').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.waitForURL(/kakor=sparat/)
    await page.goto(site.origin + language.settings)
    expect(await page.locator('main input[name=statistics]').isChecked()).toBe(true)
    expect(await page.locator('main input[name=thirdParty]').isChecked()).toBe(false)
    await context.close()
  })
})

describe.each(languages)('taking a yes back in $lang', (language) => {
  test('takes two clicks from any page, as a yes on the settings page does', async () => {
    const context = await browser.newContext({ viewport: telephone })
    const page = await context.newPage()
    changeServices(undefined)
    for (const answer of ['all', 'necessary']) {
      await page.goto(site.origin + language.start)
      const clicks = [
        page.getByRole('contentinfo').locator(`a[href="${language.settings}"]`),
        page.locator(`main button[name=choice][value=${answer}]`),
      ]
      for (const target of clicks) await target.click()
      await page.waitForLoadState()
      await page.goto(site.origin + language.settings)
      expect(await page.locator('main input:checked').count()).toBe(answer === 'all' ? 2 : 0)
    }
    await context.close()
  })
})

const firstLayer = {
  sv: ['statistik', 'tredje part', 'ändra dig', 'sidfoten'],
  en: ['statistics', 'third-part', 'change your mind', 'footer'],
} as const

/** Praise, threat, plea, haste: in both languages. */
const emotive = new RegExp(
  [
    '!',
    ...[
      'tyvärr',
      'snälla',
      'gärna',
      'hjälp oss',
      'älskar',
      'fantastisk\\w*',
      'underbar\\w*',
      'bästa',
    ],
    ...[
      'bättre',
      'förbättra\\w*',
      'upplevelse\\w*',
      'missa\\w*',
      'gå miste',
      'förlora\\w*',
      'sämre',
    ],
    ...['begränsa\\w*', 'skräddarsy\\w*', 'relevant\\w*', 'värdesätt\\w*', 'litar', 'nu'],
    ...[
      'unfortunately',
      'please',
      'help us',
      'love',
      'amazing',
      'great',
      'best',
      'better',
      'improve\\w*',
    ],
    ...[
      'experience\\w*',
      'miss out',
      'lose',
      'worse',
      'limited',
      'tailor\\w*',
      'relevant',
      'value',
      'trust',
    ],
  ]
    .map((word) => (word === '!' ? word : `(?<![\\p{L}])${word}(?![\\p{L}])`))
    .join('|'),
  'giu',
)

interface Look {
  readonly tag: string
  readonly width: number
  readonly height: number
  readonly top: number
  readonly left: number
  readonly styles: readonly string[]
}

/** How elements look, in every property that the browser computes. */
function lookOf(buttons: Locator): Promise<Look[]> {
  return buttons.evaluateAll((elements) =>
    elements.map((element) => {
      const { width, height, top, left } = element.getBoundingClientRect()
      const computed = getComputedStyle(element)
      const styles = [...computed].map((name) => `${name}: ${computed.getPropertyValue(name)}`)
      return { tag: element.localName, width, height, top, left, styles }
    }),
  )
}

/** WCAG's ratio between the text of an element and what it stands on. */
function contrastOf(element: Locator): Promise<number> {
  return element.evaluate((target) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const channels = (color: string) => {
      canvas?.clearRect(0, 0, 1, 1)
      if (canvas !== null) canvas.fillStyle = color
      canvas?.fillRect(0, 0, 1, 1)
      return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])]
    }
    const isOpaque = (color: string) => channels(color)[3] === 255
    const ground = (from: Element | null): string => {
      const color = from === null ? 'white' : getComputedStyle(from).backgroundColor
      return isOpaque(color) ? color : ground(from?.parentElement ?? null)
    }
    const luminance = (color: string) => {
      const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
        const part = channel / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const pair = [luminance(getComputedStyle(target).color), luminance(ground(target))]
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
  })
}

/** Points of the window that lie outside the notice and yet show it. */
function coveredPoints(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const notice = document.querySelector('#kakor')
    const box = notice?.getBoundingClientRect()
    if (!box) return ['no notice']
    const covered: string[] = []
    for (let x = 2; x < innerWidth; x += 12)
      for (let y = 2; y < innerHeight; y += 12) {
        const isInside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
        const isNotice = (document.elementFromPoint(x, y)?.closest('#kakor') ?? null) !== null
        if (isNotice && !isInside) covered.push(`${String(x)}, ${String(y)}`)
      }
    // And nothing else of the page lies under it.
    for (const element of document.querySelectorAll(
      'header a:not([href="#innehall"]), header img, main, h1, footer',
    )) {
      const other = element.getBoundingClientRect()
      const overlaps =
        !element.closest('#kakor') &&
        other.width > 1 &&
        other.bottom > box.top + 1 &&
        other.top < box.bottom - 1 &&
        other.right > box.left + 1 &&
        other.left < box.right - 1
      if (overlaps) covered.push(element.outerHTML.slice(0, 80))
    }
    return covered
  })
}

function scrollToPlace(top: number): void {
  scrollTo({ top, behavior: 'instant' })
}

/** Before the page: adds up how much has moved. */
function watchShifts(): void {
  Object.assign(globalThis, { shifts: 0 })
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      Object.assign(globalThis, {
        shifts: Number(Reflect.get(globalThis, 'shifts')) + Number(Reflect.get(entry, 'value')),
      })
  })
  observer.observe({ type: 'layout-shift', buffered: true })
}
