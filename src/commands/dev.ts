import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '../app.ts'
import { systemClock } from '../base/clock.ts'
import { readConfig } from '../config/config.ts'
import { createPictures } from '../content/pictures.ts'
import { createSiteStore, NoContentError } from '../content/site-store.ts'
import { createLifecycle } from '../http/lifecycle.ts'
import { createLog } from '../http/log.ts'
import { createServer } from '../http/server.ts'
import { createDevSite } from './dev/dev-site.ts'

/** The site on an editor's own machine: drafts show, changes show at once, problems are told. */
const result = readConfig(process.env, (path) => readFileSync(path, 'utf8'))
if (result.state === 'faulty') refuse(['Rätta miljövariablerna:', ...result.faults])
const { config } = result
if (config.isProduction)
  refuse(['npm run dev visar utkast och är bara till för redigering. Kör npm start i drift.'])

const clock = systemClock
const log = createLog(config.logLevel, process.stdout)
const folders = {
  content: resolve(config.contentDir),
  views: folderOf('views'),
  public: folderOf('public'),
}
const store = await createSiteStore({ folder: folders.content, clock }).catch((error: unknown) => {
  if (error instanceof NoContentError)
    refuse([
      error.message,
      ...error.problems.map(
        ({ file, line, column, message, hint }) => `${file}:${line}:${column}  ${message} ${hint}`,
      ),
    ])
  refuse([`CONTENT_DIR: mappen ${folders.content} går inte att läsa.`])
})
const site = createDevSite({ store, folders, clock, log })
const lifecycle = createLifecycle()
const secret = randomBytes(32).toString('base64url')
const { cookieSecrets } = config
const secrets = cookieSecrets.from === 'nowhere' ? [secret] : cookieSecrets.secrets
const app = createApp({
  siteUrl: config.siteUrl,
  isProduction: false,
  trustProxy: [],
  secrets: () => secrets,
  pictures: createPictures({ cacheBytes: 64 * 1024 * 1024 }),
  lifecycle,
  isOverloaded: () => false,
  clock,
  log,
  ...site.parts,
})
const server = createServer(app, { keepAliveTimeout: 5_000, maxConnections: 1_000 })
server.on('error', (error: NodeJS.ErrnoException) =>
  refuse([
    error.code === 'EADDRINUSE'
      ? `Port ${config.port} är upptagen. Stäng det andra programmet, eller välj en annan port med PORT.`
      : `Servern kunde inte starta: ${error.message}`,
  ]),
)
server.listen(config.port, config.host, () => {
  lifecycle.enter('ready')
  process.stdout.write(`Nuläge, för redigering: http://localhost:${config.port}\n`)
})

function refuse(lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n  ')}\n`)
  process.exit(2)
}

/** Beside `src`. */
function folderOf(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url))
}
