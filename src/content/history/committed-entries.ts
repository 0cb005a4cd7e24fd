import type { Instant } from '../../base/clock.ts'
import { roleOf, withoutMark } from '../content-file.ts'
import type { Entry } from '../entry.ts'
import { entrySchemas } from '../kinds.ts'
import { parseEntry } from '../parse-entry.ts'
import type { Settings } from '../settings.ts'
import { splitAtNul } from '../sources/git-objects.ts'
import type { HistoryPlace } from './file-versions.ts'

/** More changed files than this are a move or a merge, and no editor's day at work. */
const most = 200
const timeout = 10_000

/** The entries whose files differ from the last commit, as they stand in it, by file. */
export async function readCommittedEntries(
  { git, commit, root }: HistoryPlace,
  { timeZone, locales }: Settings,
  now: Instant,
): Promise<ReadonlyMap<string, Entry>> {
  const args = ['diff', '--name-only', '--diff-filter=M', '--no-renames', '--no-ext-diff', '-z']
  const changed = await git.run([...args, commit, '--', root === '' ? '.' : root], { timeout })
  const files = splitAtNul(changed)
    .map((path) => path.toString().slice(root.length))
    .filter((path) => path.endsWith('.md'))
    .slice(0, most)
  const schemas = entrySchemas({ timeZone, now })
  const entries = new Map<string, Entry>()
  for (const file of files) {
    const role = roleOf(file)
    if ('code' in role || role.role !== 'entry') continue
    const blob = await git.run(['show', '--no-textconv', `${commit}:${root}${file}`], { timeout })
    const bytes = withoutMark(blob)
    const parsed = parseEntry({ path: file, bytes }, role, schemas, locales[0] ?? 'sv')
    if ('value' in parsed) entries.set(file, parsed.value)
  }
  return entries
}
