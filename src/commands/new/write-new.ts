import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all. False: there is one by that name, and it stays as it is.
 * A server that watches the folder never meets half of it.
 */
export async function writeNewFile(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true })
  const draft = hiddenBeside(path)
  try {
    await writeWhole(draft, text)
    return await giveName(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Makes a folder of texts. False: it exists and holds something besides hidden names (`.git`). */
export async function writeNewFolder(
  path: string,
  texts: Readonly<Record<string, string>>,
): Promise<boolean> {
  const held = await namesIn(path)
  if (held === undefined || held.some((name) => !name.startsWith('.'))) return false
  await mkdir(dirname(path), { recursive: true })
  const draft = hiddenBeside(path)
  try {
    for (const [file, text] of Object.entries(texts)) {
      await mkdir(dirname(join(draft, file)), { recursive: true })
      await writeWhole(join(draft, file), text)
    }
    if (held.length === 0) await rename(draft, path)
    else for (const name of await readdir(draft)) await rename(join(draft, name), join(path, name))
    return true
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Names that begin with a dot are not read as content. */
function hiddenBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
}

async function writeWhole(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A link is refused where the name is taken; `rename` would write over what stands there. */
async function giveName(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    // Some disks know no hard links.
    return copyFile(draft, path, constants.COPYFILE_EXCL).then(
      () => true,
      (failed: unknown) => {
        if (codeOf(failed) === 'EEXIST') return false
        throw failed
      },
    )
  }
}

/** Empty where there is no such folder; undefined where it is something else. */
async function namesIn(path: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    if (codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
