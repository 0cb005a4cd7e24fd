import { join, resolve } from 'node:path'
import { systemClock as clock } from '../base/clock.ts'
import { problemsOf } from '../checks/checks.ts'
import { createGitStore } from '../content/git-store.ts'
import { createHistories } from '../content/history/histories.ts'
import { poll } from '../content/poll.ts'
import type { GitRemote } from '../content/sources/git.ts'
import type { OpenContent, OpenContentOptions } from './open-content.ts'
import { refuse } from './refuse.ts'

/**
 * The content of a git repository that is asked for news. Each worker has a clone of its own: git
 * lets only one process at a time change one.
 */
export async function openRepository(
  contentGit: GitRemote,
  { config, environment, log, supervisor, rehearse }: OpenContentOptions,
): Promise<OpenContent> {
  const { webhookSecret } = config
  const dataDir = resolve(config.dataDir)
  const store = await createGitStore({
    remote: contentGit,
    dataDir: supervisor === undefined ? dataDir : join(dataDir, `worker-${supervisor.place}`),
    environment,
    clock,
    log,
    problemsOf,
    rehearse,
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
