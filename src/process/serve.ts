import { fileURLToPath } from 'node:url'
import { createApp } from '../app.ts'
import { systemClock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Config, Environment } from '../config/config.ts'
import { createPictures } from '../content/pictures.ts'
import type { Site } from '../content/site.ts'
import { createChoiceCounts } from '../http/choice-counts.ts'
import { createLifecycle } from '../http/lifecycle.ts'
import { createLog } from '../http/log.ts'
import { openFilesLimit } from '../http/open-files.ts'
import { watchOverload } from '../http/overload.ts'
import { createServer } from '../http/server.ts'
import { readAssets } from '../render/assets.ts'
import { createPageCache } from '../render/page-cache.ts'
import { readCompiledTemplates } from '../render/compiled-templates.ts'
import { createRehearse } from '../render/rehearsal.ts'
import { createTemplates } from '../render/templates.ts'
import { warmSearch } from '../search/search-index.ts'
import { prepareEnding } from './ending.ts'
import { workAfterFirstAnswer } from './idle-work.ts'
import { listen } from './listen.ts'
import { logStart } from './log-start.ts'
import { openCms } from './open-cms.ts'
import { openContent } from './open-content.ts'
import { createSecrets } from './secrets.ts'
import { createSupervisor } from './supervisor.ts'

const mebibyte = 1024 * 1024

export interface ServeOptions {
  readonly config: Config
  readonly environment: Environment
  /** Of a worker among workers; undefined: it is the only one, and the system's signals are for it. */
  readonly place: number | undefined
}

/** A process that serves. Ends with 0, 1 (failed) or 2 (cannot run). */
export async function serve({ config, environment, place }: ServeOptions): Promise<void> {
  const supervisor = place === undefined ? undefined : createSupervisor(place)
  const log = createLog(config.logLevel, process.stdout)
  const lifecycle = createLifecycle()
  const ending = prepareEnding({ supervisor, lifecycle, log })
  const secrets = createSecrets(config.cookieSecrets, log)
  const templates = createTemplates(folderOf('views'), await readCompiledTemplates())
  const assets = readAssets(folderOf('public'))
  const { siteUrl } = config
  const rehearse = createRehearse({ siteUrl, templates, assets, clock: systemClock })
  const opening = { config, environment, log, supervisor, rehearse }
  const { root, ...content } = await openContent(opening)
  const { store } = content
  const choices = createChoiceCounts(systemClock)
  const pageCache = createPageCache({ bytes: 64 * mebibyte })
  const app = createApp({
    siteUrl,
    isProduction: config.isProduction,
    trustProxy: config.trustProxy,
    secrets: secrets.current,
    ...content,
    cms: openCms(config, root),
    pictures: createPictures({ cacheBytes: 64 * mebibyte }),
    templates,
    assets,
    pageCache,
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

  // One of several tells of the content for all of them.
  const isTeller = place === undefined || place === 0
  function orStay(reading: Promise<Site>): Promise<Site | undefined> {
    return reading.catch((error: unknown) => {
      log.error({ err: error }, 'the content could not be read again; the last good one stays')
      return undefined
    })
  }
  async function hangUp(): Promise<void> {
    secrets.reload()
    const site = await orStay((store.insist ?? store.reload)())
    if (site !== undefined && isTeller) logProblems(site, log)
  }
  process.on('SIGHUP', () => {
    if (supervisor === undefined) void hangUp()
  })
  supervisor?.onReload((changed) => void orStay(store.reload(changed)))
  supervisor?.onHangUp(() => void hangUp())

  const canWait = [() => warmSearch(store.current()), pageCache.packOne]
  workAfterFirstAnswer(server, canWait, log)
  ending.include(server)
  await listen(server, config.port, config.host, 'PORT')
  lifecycle.enter('ready')
  supervisor?.tellReady()
  if (supervisor === undefined) logStart(config, log)
  if (isTeller) logProblems(store.current(), log)

  if (config.adminPort !== undefined) {
    const { openAdmin } = await import('./open-admin.ts')
    const admin = openAdmin({ server, store, lifecycle, choices, supervisor })
    ending.include(admin)
    await listen(admin, config.adminPort, config.host, 'ADMIN_PORT')
  }
}

/** Beside `src` and `dist` alike. */
function folderOf(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url))
}

function logProblems({ problems, revision }: Site, log: Log): void {
  for (const { file, line, column, code, severity, message } of problems.slice(0, 100))
    log.warn({ code, severity }, `${file}:${String(line)}:${String(column)} ${message}`)
  log.info({ revision, problems: problems.length }, 'the content has been read')
}
