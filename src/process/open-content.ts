import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Parts } from '../app.ts'
import { systemClock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Config, Environment } from '../config/config.ts'
import { historyPlaceOf } from '../content/history/history-place.ts'
import {
  createSiteStore,
  NoContentError,
  type Rehearse,
  type SiteStore,
} from '../content/site-store.ts'
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
  readonly rehearse: Rehearse
}

const clock = systemClock

/** From a folder, or from a git repository that is asked for news. */
export async function openContent(options: OpenContentOptions): Promise<OpenContent> {
  const { contentGit } = options.config
  if (contentGit === undefined) return openFolder(options)
  const { openRepository } = await import('./open-repository.ts')
  return openRepository(contentGit, options)
}

async function openFolder(options: OpenContentOptions): Promise<OpenContent> {
  const { config, environment, log, supervisor, rehearse } = options
  const folder = resolve(config.contentDir)
  if (!isFolder(folder))
    refuse(2, [`CONTENT_DIR: mappen ${folder} finns inte. Rätta sökvägen till innehållet.`])
  const guard = { log, pause: 5_000 }
  const [store, place] = await Promise.all([
    createSiteStore({ folder, clock, guard, rehearse }).catch(refuseContent),
    historyPlaceOf({ folder, environment }),
  ])
  if (supervisor === undefined) watchFolder({ folder, reload: store.reload, log })
  if (place === undefined) return { store, root: () => '' }
  const { createHistories } = await import('../content/history/histories.ts')
  return { store, histories: createHistories(() => place, clock), root: () => place.root }
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
