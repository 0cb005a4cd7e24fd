import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp, type Parts } from './app.ts'
import { systemClock } from './base/clock.ts'
import type { Log } from './base/log.ts'
import { problemsOf } from './checks/checks.ts'
import { readCmsFiles } from './cms/cms-files.ts'
import { repositoryOf } from './cms/repository.ts'
import { type Config, readConfig } from './config/config.ts'
import { type CookieSecrets, secretsInFile } from './config/cookie-secrets.ts'
import { warningsOf } from './config/warnings.ts'
import { poll } from './content/poll.ts'
import { createGitStore } from './content/git-store.ts'
import { createHistories } from './content/history/histories.ts'
import { historyPlaceOf } from './content/history/history-place.ts'
import { createPictures } from './content/pictures.ts'
import type { Site } from './content/site.ts'
import { createSiteStore, NoContentError, type SiteStore } from './content/site-store.ts'
import { watchFolder } from './content/watch.ts'
import { createAdminApp } from './http/admin.ts'
import { createChoiceCounts } from './http/choice-counts.ts'
import { drain, patience } from './http/drain.ts'
import { createLifecycle } from './http/lifecycle.ts'
import { createLog } from './http/log.ts'
import { createMetrics } from './http/metrics.ts'
import { openFilesLimit } from './http/open-files.ts'
import { watchOverload } from './http/overload.ts'
import { createServer } from './http/server.ts'
import { shared } from './paths.ts'
import { readAssets } from './render/assets.ts'
import { createPageCache } from './render/page-cache.ts'
import { createTemplates } from './render/templates.ts'

const mebibyte = 1024 * 1024

/** The process: environment, then content, then server. Ends with 0, 1 (failed) or 2 (cannot run). */
await main()

async function main(): Promise<void> {
  const result = readConfig(process.env, (path) => readFileSync(path, 'utf8'))
  if (result.state === 'faulty')
    refuse(2, ['Nuläge kan inte starta. Rätta miljövariablerna:', ...result.faults.map(listed)])
  const { config } = result
  const log = createLog(config.logLevel, process.stdout)
  const lifecycle = createLifecycle()
  const secrets = createSecrets(config.cookieSecrets, log)
  const { store, histories, contentWebhook, root } = await openContent(config, log)
  const choices = createChoiceCounts(systemClock)
  const app = createApp({
    siteUrl: config.siteUrl,
    isProduction: config.isProduction,
    trustProxy: config.trustProxy,
    secrets: secrets.current,
    store,
    histories,
    contentWebhook,
    cms: config.cms === 'on' ? openCms(config, root) : undefined,
    pictures: createPictures({ cacheBytes: 64 * mebibyte }),
    templates: createTemplates(folderOf('views')),
    assets: readAssets(folderOf('public')),
    pageCache: createPageCache({ bytes: 64 * mebibyte }),
    lifecycle,
    countChoice: choices.add,
    isOverloaded: watchOverload().isOverloaded,
    clock: systemClock,
    log,
  })
  const server = createServer(app, {
    // Longer than the idle time of proxies, which is up to 75 s: the proxy is to close first.
    keepAliveTimeout: config.trustProxy.length > 0 ? 76_000 : 5_000,
    maxConnections: Math.max(openFilesLimit() - 100, 100),
  })

  const servers = [server]
  let isStopping = false
  async function stop(code: 0 | 1): Promise<void> {
    isStopping = true
    lifecycle.enter('stopping')
    const outcomes = await Promise.all(servers.map((each) => drain(each, patience)))
    process.exit(outcomes.every(Boolean) ? code : 1)
  }
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      void stop(0)
    })
  process.on('SIGHUP', () => {
    secrets.reload()
    store.reload().then(
      (site) => {
        logProblems(site, log)
      },
      (error: unknown) => {
        log.error({ err: error }, 'the content could not be read again; the last good one stays')
      },
    )
  })
  // Nothing is known of the state after such an error: finish what was begun, and let a new
  // process take over.
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, event)
      if (!isStopping) void stop(1)
    })

  await listen(server, config.port, config.host, 'PORT')
  lifecycle.enter('ready')
  log.info({ address: addressOf(config) }, `Nuläge svarar på ${addressOf(config)}`)
  for (const warning of warningsOf(config)) log.warn({}, warning)
  logProblems(store.current(), log)

  if (config.adminPort !== undefined) {
    const metrics = createMetrics({ server, store, choices })
    const adminApp = createAdminApp({ lifecycle, store, metrics })
    const admin = createServer(adminApp, { keepAliveTimeout: 5_000, maxConnections: 100 })
    servers.push(admin)
    await listen(admin, config.adminPort, config.host, 'ADMIN_PORT')
  }
}

interface OpenContent {
  readonly store: SiteStore
  readonly histories?: Parts['histories']
  readonly contentWebhook?: Parts['contentWebhook']
  /** Where the content is in its repository: empty, or ending with a slash. */
  readonly root: () => string
}

/** From a folder, or from a git repository that is asked for news. */
async function openContent(config: Config, log: Log): Promise<OpenContent> {
  const { contentGit, dataDir, webhookSecret } = config
  const clock = systemClock
  if (contentGit === undefined) {
    const folder = resolve(config.contentDir)
    if (!isFolder(folder))
      refuse(2, [`CONTENT_DIR: mappen ${folder} finns inte. Rätta sökvägen till innehållet.`])
    const [store, place] = await Promise.all([
      createSiteStore({ folder, clock }).catch(refuseContent),
      historyPlaceOf({ folder, environment: process.env }),
    ])
    watchFolder({ folder, reload: store.reload, log })
    return place === undefined
      ? { store, root: () => '' }
      : { store, histories: createHistories(() => place, clock), root: () => place.root }
  }
  const store = await createGitStore({
    remote: contentGit,
    dataDir: resolve(dataDir),
    environment: process.env,
    clock,
    log,
    problemsOf,
  }).catch((error: unknown) =>
    refuse(1, [`CONTENT_GIT: ${error instanceof Error ? error.message : String(error)}`]),
  )
  const { ask } = poll({ reload: store.reload, interval: 60_000, log })
  const histories = createHistories(store.historyPlace, clock)
  const root = () => store.historyPlace().root
  return webhookSecret === undefined
    ? { store, histories, root }
    : {
        store,
        histories,
        root,
        contentWebhook: { secret: webhookSecret, branch: contentGit.branch, onPush: ask, clock },
      }
}

/** The editing view, for the repository that the content comes from. */
function openCms({ contentGit }: Config, root: () => string): Parts['cms'] {
  const repository = contentGit === undefined ? undefined : repositoryOf(contentGit)
  try {
    return { files: readCmsFiles(shared.cms), root, repository }
  } catch (error) {
    return refuse(2, [`CMS: ${error instanceof Error ? error.message : String(error)}`])
  }
}

/** With the list, so that one run is enough to mend it. */
function refuseContent(error: unknown): never {
  if (!(error instanceof NoContentError)) throw error
  const lines = error.problems.map(({ file, line, column, message, hint }) =>
    listed(`${file}:${line}:${column}  ${message} ${hint}`),
  )
  return refuse(1, [error.message, ...lines])
}

function refuse(code: 1 | 2, lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(code)
}

function listed(line: string): string {
  return `  ${line}`
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Beside `src` and `dist` alike. */
function folderOf(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url))
}

function createSecrets(from: CookieSecrets, log: Log) {
  let secrets = from.from === 'nowhere' ? [randomBytes(32).toString('base64url')] : from.secrets
  return {
    current: () => secrets,
    reload: () => {
      if (from.from !== 'file') return
      const read = secretsInFile(from.file, (path) => readFileSync(path, 'utf8'))
      if ('faults' in read) log.error({ faults: read.faults }, 'the old cookie secrets stay in use')
      else secrets = read.secrets
    },
  }
}

async function listen(server: Server, port: number, host: string, name: string): Promise<void> {
  const error = await new Promise<NodeJS.ErrnoException | undefined>((settle) => {
    server.once('error', settle)
    server.listen(port, host, () => {
      server.off('error', settle)
      settle(undefined)
    })
  })
  if (error === undefined) return
  refuse(1, [sentenceFor(error, `${host}:${String(port)}`, name)])
}

function sentenceFor(error: NodeJS.ErrnoException, where: string, name: string): string {
  const remedies: Readonly<Record<string, string>> = {
    EADDRINUSE: `är upptagen av ett annat program. Stäng det, eller välj en annan port med ${name}.`,
    EACCES: `kräver högre rättigheter. Välj en port från 1024 med ${name}.`,
    EADDRNOTAVAIL: 'finns inte på den här maskinen. Rätta HOST.',
    ENOTFOUND: 'finns inte på den här maskinen. Rätta HOST.',
  }
  return `${where} ${remedies[error.code ?? ''] ?? `kan inte användas: ${error.message}`}`
}

/** Where a person on this machine finds the site; SITE_URL may be the address of a proxy. */
function addressOf({ host, port }: Config): string {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`
}

function logProblems({ problems, revision }: Site, log: Log): void {
  for (const { file, line, column, code, severity, message } of problems.slice(0, 100))
    log.warn({ code, severity }, `${file}:${String(line)}:${String(column)} ${message}`)
  log.info({ revision, problems: problems.length }, 'the content has been read')
}
