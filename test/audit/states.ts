import type { BrowserContextOptions, Page } from 'playwright-core'
import type { OptionalCategory } from '../../src/consent/category.ts'

/** A visitor whose browser is looked into: what they said, and what that allows. */
export interface AuditState {
  readonly id: StateId
  /** In the words of the report. */
  readonly name: string
  readonly allowed: readonly OptionalCategory[]
  /** Whether the cookie that remembers the choice may be there. */
  readonly hasChosen: boolean
  /** Whether every page is looked at, or one of each kind. */
  readonly everyPage: boolean
  readonly options?: BrowserContextOptions
  /** How a visitor comes into the state; undefined where there is nothing to do. */
  readonly enter?: (page: Page, origin: string, pages: readonly string[]) => Promise<void>
}

export type StateId =
  'undecided' | 'necessary' | 'statistics' | 'thirdParty' | 'all' | 'gpc' | 'withdrawn'

export const auditStates: readonly AuditState[] = [
  { id: 'undecided', name: 'Inget val', allowed: [], hasChosen: false, everyPage: true },
  {
    id: 'gpc',
    name: 'Inget val, och webbläsaren säger nej (GPC)',
    allowed: [],
    hasChosen: false,
    everyPage: false,
    options: { extraHTTPHeaders: { 'Sec-GPC': '1' } },
  },
  decided('necessary', 'Bara nödvändiga', [], true),
  decided('statistics', 'Statistik', ['statistics'], false),
  decided('thirdParty', 'Tredje part', ['thirdParty'], false),
  decided('all', 'Alla', ['statistics', 'thirdParty'], true),
  {
    id: 'withdrawn',
    name: 'Återkallat: först alla, sedan bara nödvändiga',
    allowed: [],
    hasChosen: true,
    everyPage: false,
    enter: withdraw,
  },
]

function decided(
  id: StateId,
  name: string,
  allowed: readonly OptionalCategory[],
  everyPage: boolean,
): AuditState {
  const enter = (page: Page, origin: string) => choose(page, origin, allowed)
  return { id, name, allowed, hasChosen: true, everyPage, enter }
}

/** As a person does it, on the settings page. */
async function choose(page: Page, origin: string, allowed: readonly OptionalCategory[]) {
  await page.goto(`${origin}/kakor`)
  for (const box of await page.locator('main input[type=checkbox][name]').all()) {
    const name = await box.getAttribute('name')
    await box.setChecked(allowed.some((category) => category === name))
  }
  await page.locator('main button[name=choice][value=selected]').first().click()
  await page.waitForLoadState()
}

/** Says yes, lets the services store what they will and more beside it, and takes it back. */
async function withdraw(page: Page, origin: string, pages: readonly string[]): Promise<void> {
  await choose(page, origin, ['statistics', 'thirdParty'])
  for (const path of pages) await page.goto(origin + path, { waitUntil: 'networkidle' })
  await page.evaluate(leaveTraces)
  await page.goto(`${origin}/kakor`)
  await page.locator('main button[name=choice][value=necessary]').first().click()
  await page.waitForLoadState()
}

/** In the page: one of each kind of storage, as a service's script might leave it. */
async function leaveTraces(): Promise<void> {
  localStorage.setItem('trace', '1')
  sessionStorage.setItem('trace', '1')
  await (await caches.open('trace')).put('/trace', new Response('trace'))
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('trace')
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
    opening.onerror = () => {
      reject(new Error('IndexedDB could not be opened'))
    }
  })
}
