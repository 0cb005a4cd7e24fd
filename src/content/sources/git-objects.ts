import type { Git } from './git-command.ts'

/** One line of a commit's tree. */
export interface TreeFile {
  /** With U+FFFD where its bytes are no UTF-8. */
  readonly path: string
  readonly kind: 'file' | 'link' | 'submodule'
  readonly blob: string
  /** Bytes; 0 for a submodule. */
  readonly size: number
}

/** Everything in a commit, without opening any of it. */
export async function readTree(git: Git, commit: string): Promise<readonly TreeFile[]> {
  const output = await git.run(['ls-tree', '-r', '-z', '--long', '--full-tree', commit])
  return splitAtNul(output).map(treeFileIn)
}

/** A piece of the bytes of the blob with this place in the list that was asked for. */
export interface BlobPiece {
  readonly index: number
  readonly bytes: Buffer
  readonly isLast: boolean
}

/** The bytes of blobs, in the order of `ids`. An empty blob gives one empty piece. */
export async function* readBlobs(git: Git, ids: readonly string[]): AsyncGenerator<BlobPiece> {
  if (ids.length === 0) return
  let index = 0
  let rest: Buffer = Buffer.alloc(0)
  // Of the blob that is being read; none: a header comes next.
  let left: number | undefined
  const output = git.stream(['cat-file', '--batch'], {
    input: `${ids.join('\n')}\n`,
    timeout: 600_000,
  })
  for await (const piece of output) {
    rest = rest.byteLength === 0 ? piece : Buffer.concat([rest, piece])
    for (;;) {
      if (left === undefined) {
        const end = rest.indexOf(0x0a)
        if (end === -1) break
        left = sizeIn(rest.toString('latin1', 0, end))
        rest = rest.subarray(end + 1)
      }
      const bytes = rest.subarray(0, left)
      // The line feed after the bytes comes with them, so that a blob ends where its piece does.
      const isLast = rest.byteLength > left
      if (!isLast && bytes.byteLength === 0) break
      yield { index, bytes, isLast }
      rest = rest.subarray(bytes.byteLength + (isLast ? 1 : 0))
      left = isLast ? undefined : left - bytes.byteLength
      if (isLast) index += 1
    }
  }
  if (index !== ids.length) throw new Error('git cat-file: svaret tog slut för tidigt')
}

export function splitAtNul(output: Buffer): readonly Buffer[] {
  const parts: Buffer[] = []
  let start = 0
  for (let end = output.indexOf(0); end !== -1; end = output.indexOf(0, start)) {
    parts.push(output.subarray(start, end))
    start = end + 1
  }
  return parts
}

/** `<mode> SP <type> SP <id> SP+ <size> TAB <path>` */
function treeFileIn(line: Buffer): TreeFile {
  const tab = line.indexOf(0x09)
  const [mode, , blob = '', size] = line.toString('latin1', 0, tab).split(/ +/)
  const path = line.toString('utf8', tab + 1)
  const kind = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file'
  return { path, kind, blob, size: Number(size) || 0 }
}

/** `<id> SP blob SP <size>`, or `<id> missing` where a repository is damaged. */
function sizeIn(header: string): number {
  const [, type, size] = header.split(' ')
  if (type !== 'blob') throw new Error(`git cat-file: ${header.slice(0, 100)}`)
  return Number(size)
}
