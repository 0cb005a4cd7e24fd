import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { trialFolder } from '../helpers/folder.ts'

const run = promisify(execFile)
const command = ['--import', 'tsx', 'src/commands/cms.ts']

test('the forms for editors are written to a file, for the content and the repository that are set', async () => {
  const { path } = trialFolder()
  const file = join(path, 'config.json')
  const env = {
    PATH: process.env['PATH'],
    CONTENT_DIR: path,
    CONTENT_GIT: 'https://gitlab.com/grupp/innehall.git#publicerat',
  }
  await run(process.execPath, [...command, file], { env })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    backend: { name: 'gitlab', repo: 'grupp/innehall', branch: 'publicerat' },
    collections: [{ name: 'reports' }, { name: 'projects' }, { name: 'pages' }],
  })
})

test('what is wrong is told, and ends with 2', async () => {
  const env = { PATH: process.env['PATH'], CONTENT_DIR: '/nowhere' }
  await expect(run(process.execPath, command, { env })).rejects.toMatchObject({ code: 2 })
})
