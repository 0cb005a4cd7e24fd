import { existsSync } from 'node:fs'
import { type Browser, chromium as playwright } from 'playwright-core'

/**
 * A real Chromium: the one in CHROME_PATH, else one that is installed, else the one that comes in
 * the package @sparticuz/chromium. Without any the tests fail; they are never skipped.
 * @param flags further command-line switches, such as `--host-resolver-rules`
 */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await executablePath(),
    args: [...baseFlags, ...flags],
  })
}

// Security stays as in a visitor's browser; only what a container lacks is turned off, and all
// that the browser would ask of other hosts by itself.
const baseFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

async function executablePath(): Promise<string> {
  const chosen = process.env['CHROME_PATH']
  if (chosen !== undefined && chosen !== '') return chosen
  const found = installed.find((path) => existsSync(path))
  if (found !== undefined) return found
  // Makes the package unpack the libraries that it brings along.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}
