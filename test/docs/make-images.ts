import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import type { Instant } from '../../src/base/clock.ts'
import { runNew } from '../../src/commands/new/run-new.ts'
import { runCheck } from '../../src/commands/run-check.ts'
import { readCmsFiles } from '../../src/cms/cms-files.ts'
import { openEditingView } from '../cms/editing-view.ts'
import { openBrowser } from '../helpers/browser.ts'
import { serveModelSite } from '../helpers/served-site.ts'
import { guideFiles } from './guide.ts'
import { terminalPage } from './terminal-page.ts'

/** `npm run docs:images`: the pictures of the guide for editors, from the real thing. */
const images = fileURLToPath(new URL('../../docs/images/', import.meta.url))
const started = Date.UTC(2026, 10, 23, 9)
const written = Date.UTC(2026, 11, 1, 9)
const corrected = Date.UTC(2026, 11, 8, 9)

const folder = mkdtempSync(join(tmpdir(), 'nulage-guide-'))
const content = join(folder, 'min-webbplats')
const browser = await openBrowser()
try {
  mkdirSync(images, { recursive: true })
  await makeImages(browser)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}

async function makeImages(browser: Browser): Promise<void> {
  const [faulty, right, withCorrection] = guideFiles()
  if (faulty === undefined || right === undefined || withCorrection === undefined)
    throw new Error('docs/editors.md shows three versions of a report')

  await make(started, 'site', content, '--name', 'Exempelwebben')
  const title = 'Kurserna har börjat'
  const asked = ['report', title, '--project', 'vart-forsta-projekt', '--content', 'min-webbplats']
  const made = await make(written, ...asked)
  const command = `npm run new -- report "${title}" --project vart-forsta-projekt --content min-webbplats`
  await keepTerminal('nytt-utkast', command, made)

  put(faulty)
  await keepTerminal('kontrollen', 'npm run check -- --content min-webbplats', await check())
  put(right)
  await keepPage('rapporten', written)
  put(withCorrection)
  await keepPage('rattelsen', corrected)
  await keepForm('redigeringsvyn')

  async function keepTerminal(name: string, asked: string, answer: string): Promise<void> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 100 } })
    await page.setContent(terminalPage(asked, answer))
    await keep(name, await page.screenshot({ fullPage: true }))
    await page.close()
  }

  async function keepForm(name: string): Promise<void> {
    const cms = { files: readCmsFiles('/redigera'), root: () => '', repository: undefined }
    const site = await serveModelSite({ content, now: written, cms })
    const file = 'people.yaml'
    const view = await openEditingView(browser, `${site.origin}/redigera`, {
      [file]: readFileSync(join(content, file), 'utf8'),
    })
    await view.open('/collections/reports/new')
    await view.field('title').getByRole('textbox').fill(title)
    await view.field('authors').getByRole('checkbox').first().click()
    await keep(name, await view.page.screenshot())
    await view.page.close()
    await site.close()
  }

  async function keepPage(name: string, now: Instant): Promise<void> {
    const site = await serveModelSite({ content, now })
    const page = await browser.newPage({ viewport: { width: 1000, height: 760 } })
    const cookie = await site.cookieFor({ statistics: false, thirdParty: false })
    await page.setExtraHTTPHeaders({ cookie })
    await page.goto(`${site.origin}/nyheter/${basename(faulty?.path ?? '', '.md')}`)
    await keep(name, await page.screenshot())
    await page.close()
    await site.close()
  }
}

async function make(now: Instant, ...args: string[]): Promise<string> {
  return told((print) =>
    runNew({ args, defaultFolder: content, workingFolder: folder, now, print, complain: print }),
  )
}

async function check(): Promise<string> {
  const args = ['--content', 'min-webbplats']
  return told((print) =>
    runCheck({
      args,
      defaultFolder: content,
      workingFolder: folder,
      now: written,
      print,
      complain: print,
    }),
  )
}

async function told(run: (print: (text: string) => void) => Promise<unknown>): Promise<string> {
  let text = ''
  await run((more) => (text += more))
  return text
}

function put({ path, text }: { readonly path: string; readonly text: string }): void {
  mkdirSync(dirname(join(content, path)), { recursive: true })
  writeFileSync(join(content, path), text)
}

async function keep(name: string, png: Uint8Array): Promise<void> {
  const file = join(images, `${name}.webp`)
  await sharp(png).webp({ quality: 82, effort: 6 }).toFile(file)
  process.stdout.write(`docs/images/${name}.webp\n`)
}
