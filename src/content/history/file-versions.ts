import type { Instant } from '../../base/clock.ts'
import type { Git } from '../sources/git-command.ts'
import { splitAtNul } from '../sources/git-objects.ts'

/** Where the history of a content folder is to be read. */
export interface HistoryPlace {
  readonly git: Git
  /** What names the newest commit that counts. */
  readonly commit: string
  /** The content folder within the repository: empty, or ending with a slash. */
  readonly root: string
}

/** A file as a commit on the branch left it. */
export interface FileVersion {
  /** When it was committed, by the clock of whoever did. */
  readonly at: Instant
  /** Within the content folder; undefined: the commit removed the file. */
  readonly path: string | undefined
  readonly blob: string
}

export interface FileVersions {
  /** Newest first. */
  readonly versions: readonly FileVersion[]
  /** The clone begins in the middle of the file's life. */
  readonly isShallow: boolean
  /** There are more than are looked at. */
  readonly isCut: boolean
}

const most = 200
const timeout = 10_000

/**
 * The versions of a file along the branch itself: what stood only on another branch before it was
 * merged was never published. Names are followed when a file is moved, not when it is copied.
 */
export async function readFileVersions(place: HistoryPlace, path: string): Promise<FileVersions> {
  const { git, commit, root } = place
  const output = await git.run(
    [
      ...['log', '--follow', '--first-parent', '--find-renames=60%', `--max-count=${most}`],
      ...['--raw', '-z', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--format=%x01%ct %P'],
      ...['--end-of-options', commit, '--', `${root}${path}`],
    ],
    { timeout },
  )
  const records = recordsIn(output)
  const birth = records.findIndex(({ status }) => status === 'C')
  const own = birth === -1 ? records : records.slice(0, birth + 1)
  const oldest = own.at(-1)
  return {
    versions: own
      .filter(({ path }) => path.startsWith(root))
      .map(({ at, status, path, blob }) => ({
        at,
        path: status === 'D' ? undefined : path.slice(root.length),
        blob,
      })),
    isShallow: oldest?.hasParent === false && (await isShallowClone(git)),
    isCut: records.length === most,
  }
}

async function isShallowClone(git: Git): Promise<boolean> {
  const answer = await git.run(['rev-parse', '--is-shallow-repository'], { timeout })
  return answer.toString().trim() === 'true'
}

interface Committed {
  readonly at: Instant
  readonly hasParent: boolean
  readonly status: string
  readonly path: string
  readonly blob: string
}

/**
 * `\x01<seconds> <parents>` for each commit, then for its one file
 * `:<modes> <blob before> <blob> <status>`, the path, and for a move the path after it.
 */
function recordsIn(output: Buffer): readonly Committed[] {
  const parts = splitAtNul(output).map((part) => part.toString().trim())
  const records: Committed[] = []
  let at = 0
  let hasParent = false
  for (const [index, part] of parts.entries()) {
    if (part.startsWith('\u0001')) {
      const [seconds, ...parents] = part.slice(1).split(' ')
      at = Number(seconds) * 1000
      hasParent = parents.length > 0
    } else if (part.startsWith(':')) {
      const [, mode = '', , blob = '', change = ''] = part.split(' ')
      const status = change.slice(0, 1)
      const path = parts[index + ('RC'.includes(status) ? 2 : 1)] ?? ''
      // A link is no text.
      if (mode.startsWith('100') || status === 'D')
        records.push({ at, hasParent, status, path, blob })
    }
  }
  return records
}
