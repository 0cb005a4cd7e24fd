import { type Problem, startOfFile } from '../../base/problem.ts'
import type { TreeFile } from './git-objects.ts'

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

/** What of a commit is content, told from its tree before a byte is written. */
export interface CommitFiles {
  /** Where the content is in the repository: empty, or ending with a slash. */
  readonly root: string
  /** By their path within the content. */
  readonly files: readonly TreeFile[]
  /** What is left out, since it is no plain file of a bearable size. */
  readonly problems: readonly Problem[]
}

/** Throws, with the reason, when the commit cannot be taken at all. */
export function commitFilesOf(tree: readonly TreeFile[], limits: CommitLimits): CommitFiles {
  const root = rootOf(tree)
  const problems: Problem[] = []
  const files = contentIn(tree, root).filter((file) => {
    const problem = problemOf(file, limits)
    if (problem !== undefined) problems.push(problem)
    return problem === undefined
  })
  refuseExcess(files, limits)
  return { root, files, problems }
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
        name !== '' &&
        name !== '.' &&
        name !== '..' &&
        name.length < 200 &&
        !/[\\\p{Cc}\ufffd]/u.test(name),
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

function megabytes(bytes: number): string {
  return (bytes / mebibyte).toFixed(bytes < 10 * mebibyte ? 1 : 0).replace('.', ',')
}

function problem(file: string, code: string, message: string, hint: string): Problem {
  return { file, ...startOfFile, code, severity: 'error', message, hint }
}
