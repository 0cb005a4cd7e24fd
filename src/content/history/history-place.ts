import { createGit, type GitOptions } from '../sources/git-command.ts'
import { workTreeOf } from '../sources/work-tree.ts'
import type { HistoryPlace } from './file-versions.ts'

/** Where a content folder has its history; undefined where it lies under no git, or git is missing. */
export async function historyPlaceOf({
  folder,
  environment,
}: Pick<GitOptions, 'folder' | 'environment'>): Promise<HistoryPlace | undefined> {
  // Told by a look at the disk: a site without history need not start another program to know.
  if (workTreeOf(folder) === undefined) return undefined
  const within = createGit({ folder, environment })
  const ask = async (...args: string[]) =>
    (await within.run(['rev-parse', ...args], { timeout: 5_000 })).toString().replace(/\n$/, '')
  try {
    const root = await ask('--show-prefix')
    await ask('--verify', '--quiet', 'HEAD')
    // Paths are told from where git runs.
    const git = createGit({ folder: await ask('--show-toplevel'), environment })
    return { git, commit: 'HEAD', root }
  } catch {
    return undefined
  }
}
