import type { Parts } from '../app.ts'
import { readCmsFiles } from '../cms/cms-files.ts'
import { repositoryOf } from '../cms/repository.ts'
import type { Config } from '../config/config.ts'
import { shared } from '../paths.ts'
import { refuse } from './refuse.ts'

/** The editing view, for the repository that the content comes from; undefined: it is off. */
export function openCms({ cms, contentGit }: Config, root: () => string): Parts['cms'] {
  if (cms !== 'on') return undefined
  const repository = contentGit === undefined ? undefined : repositoryOf(contentGit)
  try {
    return { files: readCmsFiles(shared.cms), root, repository }
  } catch (error) {
    return refuse(2, [`CMS: ${error instanceof Error ? error.message : String(error)}`])
  }
}
