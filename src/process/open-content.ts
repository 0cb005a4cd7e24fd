import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Parts } from '../app.ts'
import { systemClock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { problemsOf } from '../checks/checks.ts'
import type { Config, Environment } from '../config/config.ts'
import { createGitStore } from '../content/git-store.ts'
import { createHistories } from '../content/history/histories.ts'
import { historyPlaceOf } from '../content/history/history-place.ts'
import { poll } from '../content/poll.ts'
import { createSiteStore, NoContentError, type SiteStore } from '../content/site-store.ts'
import { watchFolder } from '../content/watch.ts'
import { listed, refuse } from './refuse.ts'
import type { Supervisor } from './supervisor.ts'

export interface OpenContent {
  readonly store: SiteStore
  readonly histories?: Parts['histories']
  readonly contentWebhook?: Parts['contentWebhook']
  /** Where the content is in its repository: empty, or ending with a slash. */
  readonly root: () => string
}

export interface OpenContentOptions {
  readonly config: Config
  readonly environment: Environment
  readonly log: Log
  /** Undefined for the only process that serves. */
  readonly supervisor: Supervisor | undefined
}

const clock = systemClock

/** From a folder, or from a git repository that is asked for news. */
export function openContent(options: OpenContentOptions): Promise<OpenContent> {
  return options.config.contentGit === undefined ? openFolder(options) : openRepository(options)
}

async function openFolder(options: OpenContentOptions): Promise<OpenContent> {
  const { config, environment, log, supervisor } = options
  const folder = resolve(config.contentDir)
  if (!isFolder(folder))
    refuse(2, [`CONTENT_DIR: mappen ${folder} finns inte. Rätta sökvägen till innehållet.`])
  const [store, place] = await Promise.all([
    createSiteStore({ folder, clock }).catch(refuseContent),
    historyPlaceOf({ folder, environment }),
  ])
  if (supervisor === undefined) watchFolder({ folder, reload: store.reload, log })
  return place === undefined
    ? { store, root: () => '' }
    : { store, histories: createHistories(() => place, clock), root: () => place.root }
}

/** Each worker has a clone of its own: git lets only one process at a time change one. */
async function openRepository(options: OpenContentOptions): Promise<OpenContent> {
  const { config, environment, log, supervisor } = options
  const { contentGit, webhookSecret } = config
  if (contentGit === undefined) throw new Error('CONTENT_GIT is not set')
  const dataDir = resolve(config.dataDir)
  const store = await createGitStore({
    remote: contentGit,
    dataDir: supervisor === undefined ? dataDir : join(dataDir, `worker-${supervisor.place}`),
    environment,
    clock,
    log,
    problemsOf,
  }).catch((error: unknown) =>
    refuse(1, [`CONTENT_GIT: ${error instanceof Error ? error.message : String(error)}`]),
  )
  const { ask } = poll({ reload: store.reload, interval: 60_000, log })
  const histories = createHistories(store.historyPlace, clock)
  const opened = { store, histories, root: () => store.historyPlace().root }
  if (webhookSecret === undefined) return opened
  const onPush = supervisor?.reloadAll ?? ask
  const { branch } = contentGit
  return { ...opened, contentWebhook: { secret: webhookSecret, branch, onPush, clock } }
}

/** With the list, so that one run is enough to mend it. */
function refuseContent(error: unknown): never {
  if (!(error instanceof NoContentError)) throw error
  const lines = error.problems.map(({ file, line, column, message, hint }) =>
    listed(`${file}:${line}:${column}  ${message} ${hint}`),
  )
  return refuse(1, [error.message, ...lines])
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
