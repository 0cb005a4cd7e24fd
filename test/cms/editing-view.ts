import type { Browser, Page } from 'playwright-core'

/** Paths within the repository to texts. */
export type Files = Readonly<Record<string, string>>

export interface EditingView {
  readonly page: Page
  /**
   * What the browser asked of others, or was kept from by the policy; but for the status page of
   * GitHub, which the program asks for and is kept from.
   */
  readonly strays: readonly string[]
  readonly open: (path: string) => Promise<void>
  readonly field: (path: string) => ReturnType<Page['locator']>
  readonly save: () => Promise<void>
  readonly files: () => Promise<Files>
}

/**
 * The editing view at work on a local repository. Only the window in which a person would choose a
 * folder is ours: no program may click there. It hands out a folder of the browser's own, with the
 * same interface (fs.spec.whatwg.org).
 */
export async function openEditingView(
  browser: Browser,
  address: string,
  files: Files,
): Promise<EditingView> {
  const context = await browser.newContext({
    locale: 'sv-SE',
    viewport: { width: 1200, height: 820 },
  })
  await context.addInitScript({
    content: `window.showDirectoryPicker = ${folderPicker}(${JSON.stringify(files)})`,
  })
  const page = await context.newPage()
  const strays: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin) && request.url().startsWith('http'))
      strays.push(request.url())
  })
  page.on('console', (message) => {
    if (isStray(message.text())) strays.push(message.text())
  })
  await page.goto(address)
  await page.getByRole('button', { name: /lokalt repository/ }).click()
  await page.getByText('Samlingar').waitFor()
  return {
    page,
    strays,
    open: async (path) => {
      await page.evaluate(`location.hash = ${JSON.stringify(`#${path}`)}`)
      await page.locator('section.field[data-key-path="title"]').getByRole('textbox').waitFor()
    },
    field: (path) => page.locator(`section.field[data-key-path="${path}"]`),
    save: async () => {
      await page.getByRole('button', { name: 'Spara' }).click()
      await page.getByText('Post sparad.').waitFor()
      // It is shown for a while, and is not to be taken for that of the next one.
      await page.getByText('Post sparad.').waitFor({ state: 'hidden' })
    },
    files: () => page.evaluate<Files>(`(${readFiles})()`),
  }
}

function isStray(message: string): boolean {
  return /Content Security Policy|Refused to connect/.test(message) && !isStatusPage(message)
}

function isStatusPage(message: string): boolean {
  return message.includes('https://www.githubstatus.com/') || message.includes('Fetch API')
}

// As text: a browser runs these, not this process.
const folderPicker = `((files) => async () => {
  const root = await navigator.storage.getDirectory()
  await root.getDirectoryHandle('.git', { create: true })
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split('/')
    const name = parts.pop()
    let folder = root
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true })
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
    await writable.write(text)
    await writable.close()
  }
  return root
})`

const readFiles = `async () => {
  const files = {}
  async function walk(folder, at) {
    for await (const [name, handle] of folder.entries())
      if (handle.kind === 'directory') await walk(handle, at + name + '/')
      else files[at + name] = await (await handle.getFile()).text()
  }
  await walk(await navigator.storage.getDirectory(), '')
  return files
}`
