import { link, lstat, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Problem, startOfFile } from '../../base/problem.ts'
import type { Git } from './git-command.ts'
import { readBlobs, readTree, type TreeFile } from './git-objects.ts'

/** A commit's content, unpacked. */
export interface Commit {
  readonly id: string
  /** Complete: it appears by a rename. */
  readonly folder: string
  /** What is in the commit and not in the folder, since it is no plain file of a bearable size. */
  readonly problems: readonly Problem[]
  /** Where the content is in the repository: empty, or ending with a slash. */
  readonly root: string
  /** Path within the content to blob. */
  readonly blobs: ReadonlyMap<string, string>
}

/** Sizes in bytes. */
export interface CommitLimits {
  readonly files: number
  readonly total: number
  readonly file: number
}

const mebibyte = 1024 * 1024

export const commitLimits: CommitLimits = {
  files: 100_000,
  total: 4096 * mebibyte,
  // Of the largest that the site publishes: a video.
  file: 500 * mebibyte,
}

export interface Unpacking {
  readonly git: Git
  readonly commit: string
  /** Where the folders of commits are. */
  readonly commits: string
  readonly limits: CommitLimits
  /** What it has in common with this one is linked instead of written, and keeps its times. */
  readonly latest: Commit | undefined
}

/** Sizes are known from the tree before a byte is written. */
export async function unpackCommit(unpacking: Unpacking): Promise<Commit> {
  const { git, commit, commits, limits, latest } = unpacking
  if (latest?.id === commit) return latest
  const tree = await readTree(git, commit)
  const root = rootOf(tree)
  const files = contentIn(tree, root)
  const problems: Problem[] = []
  const kept = files.filter((file) => {
    const problem = problemOf(file, limits)
    if (problem !== undefined) problems.push(problem)
    return problem === undefined
  })
  refuseExcess(kept, limits)

  const folder = join(commits, commit)
  const blobs = new Map(kept.map(({ path, blob }) => [path, blob]))
  const unpacked: Commit = { id: commit, folder, problems, root, blobs }
  if (await isWhole(folder, kept)) return unpacked
  const unfinished = join(commits, `unfinished-${commit}`)
  await rm(unfinished, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
  await write(unfinished, kept, unpacking, latest)
  await rename(unfinished, folder)
  return unpacked
}

/** Where `site.yaml` is: at the root of the repository, or in `content/`. */
function rootOf(tree: readonly TreeFile[]): string {
  const paths = new Set(tree.map(({ path }) => path))
  const root = ['', 'content/'].find((folder) => paths.has(`${folder}site.yaml`))
  if (root !== undefined) return root
  throw new Error(
    'Ingen site.yaml finns, varken i roten eller i mappen content. Lägg den där och skicka igen.',
  )
}

/** The files of the content, by their path within it. */
function contentIn(tree: readonly TreeFile[], root: string): readonly TreeFile[] {
  return tree
    .filter(({ path }) => path.startsWith(root) && !isHidden(path))
    .map((file) => ({ ...file, path: file.path.slice(root.length) }))
}

/** `.git`, `.github`, `.vscode` and the like are no content. */
function isHidden(path: string): boolean {
  return path.split('/').some((name) => /^\.[^./]/.test(name))
}

function problemOf({ path, kind, size }: TreeFile, limits: CommitLimits): Problem | undefined {
  if (!isSafePath(path))
    return problem(
      path.replace(/\p{Cc}/gu, '?'),
      'namnet-gar-inte-att-anvanda',
      'Filens namn har tecken som inte kan stå i ett filnamn här.',
      'Byt namn på filen: små bokstäver a–z, siffror och bindestreck.',
    )
  if (kind !== 'file')
    return problem(
      path,
      'filen-gar-inte-att-lasa',
      kind === 'link'
        ? 'Det här är en länk till en annan fil, och länkar följs inte.'
        : 'Det här är ett annat git-förråd (submodule), och det hämtas inte.',
      'Lägg själva filen här i stället.',
    )
  if (size > limits.file)
    return problem(
      path,
      'filen-ar-for-stor',
      `Filen är ${megabytes(size)} MB. Högst ${megabytes(limits.file)} MB kan publiceras.`,
      'Gör filen mindre, eller lägg den någon annanstans och länka dit.',
    )
  return undefined
}

/** `git fetch` takes what it is given: a tree may hold `..`, and names that a disk reads otherwise. */
function isSafePath(path: string): boolean {
  return path
    .split('/')
    .every(
      (name) =>
        name !== '' && name !== '.' && name !== '..' && name.length < 200 && !/[\\\p{Cc}\ufffd]/u.test(name),
    )
}

function refuseExcess(files: readonly TreeFile[], limits: CommitLimits): void {
  if (files.length > limits.files)
    throw new Error(
      `Innehållet är ${String(files.length)} filer. Högst ${String(limits.files)} kan tas emot.`,
    )
  const total = files.reduce((sum, { size }) => sum + size, 0)
  if (total > limits.total)
    throw new Error(
      `Innehållet är ${megabytes(total)} MB. Högst ${megabytes(limits.total)} MB kan tas emot.`,
    )
}

/** After a power cut a folder can be there with files that are not. */
async function isWhole(folder: string, files: readonly TreeFile[]): Promise<boolean> {
  try {
    await inBatches(files, async ({ path, size }) => {
      const stat = await lstat(join(folder, path))
      if (!stat.isFile() || stat.size !== size) throw new Error(path)
    })
    return true
  } catch {
    return false
  }
}

async function write(
  folder: string,
  files: readonly TreeFile[],
  { git }: Unpacking,
  latest: Commit | undefined,
): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))))
  await mkdir(folder, { recursive: true })
  await inBatches([...folders], (each) => mkdir(each, { recursive: true }))
  const changed: TreeFile[] = []
  await inBatches(files, async (file) => {
    const isKnown = latest?.blobs.get(file.path) === file.blob
    if (!isKnown || !(await hasLinked(join(latest.folder, file.path), join(folder, file.path))))
      changed.push(file)
  })
  await writeBlobs(folder, changed, git)
}

async function hasLinked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch {
    return false
  }
}

async function writeBlobs(folder: string, files: readonly TreeFile[], git: Git): Promise<void> {
  let handle: FileHandle | undefined
  try {
    const ids = files.map(({ blob }) => blob)
    for await (const { index, bytes, isLast } of readBlobs(git, ids)) {
      // `wx`: two names that are one on this disk are a fault, and no file is overwritten.
      handle ??= await open(join(folder, files[index]?.path ?? ''), 'wx', 0o644)
      await handle.writeFile(bytes)
      if (!isLast) continue
      await handle.close()
      handle = undefined
    }
  } finally {
    await handle?.close()
  }
}

async function inBatches<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const size = 64
  for (let start = 0; start < all.length; start += size)
    await Promise.all(all.slice(start, start + size).map(act))
}

function megabytes(bytes: number): string {
  return (bytes / mebibyte).toFixed(bytes < 10 * mebibyte ? 1 : 0).replace('.', ',')
}

function problem(file: string, code: string, message: string, hint: string): Problem {
  return { file, ...startOfFile, code, severity: 'error', message, hint }
}
