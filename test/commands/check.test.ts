import { execFile } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { runCheck } from '../../src/commands/run-check.ts'
import { now, reportText } from '../helpers/content.ts'
import { trialFolder } from '../helpers/folder.ts'

async function check(folder: string, ...args: string[]) {
  let printed = ''
  let complaints = ''
  const code = await runCheck({
    args,
    defaultFolder: basename(folder),
    workingFolder: dirname(folder),
    now,
    environment: process.env,
    print: (text) => (printed += text),
    complain: (text) => (complaints += text),
  })
  return { code, printed, complaints }
}

test('a clean site ends with 0', async () => {
  const { code, printed } = await check(trialFolder().path)
  expect(code).toBe(0)
  expect(printed).toBe('Inga problem i 6 filer.\n')
})

test('warnings alone end with 0', async () => {
  const folder = trialFolder({ 'reports/nulage.md': reportText({ x: 'reviewBy: 2020-01-01' }) })
  const { code, printed } = await check(folder.path)
  expect(code).toBe(0)
  expect(printed).toContain('1 varning i 6 filer.')
})

test('every problem of a run is told, with paths from the working folder', async () => {
  const folder = trialFolder({
    'reports/nulage.md': reportText({ date: 'date: 2021-02-30', x: 'sumary: [Bra]' }),
    'pages/om.md': '---\ntitle: Om\n---\n\n[Trasig](/ingenstans)\n',
  })
  const { code, printed } = await check(folder.path)
  const name = basename(folder.path)
  expect(code).toBe(1)
  expect(printed).toContain(`${name}/pages/om.md:2:8  for-kort`)
  expect(printed).toContain(`${name}/reports/nulage.md:4:7  datum-finns-inte`)
  expect(printed).toContain(`${name}/reports/nulage.md:6:1  okand-nyckel`)
  expect(printed).toContain('  4 | date: 2021-02-30\n            ^^^^^^^^^^\n')
})

test('a file with broken front matter has the rest of it looked at in the same run', async () => {
  const folder = trialFolder({
    'reports/nulage.md': reportText(
      {
        date: 'date: 2021-02-30',
        topics: 'topics: [okant]',
        period: 'period: { start: 2021-01-01, end: 2021-04-30 }',
        figures: 'keyFigures: [{ measure: participants, value: många }]',
      },
      'Hittills {{figure:participants}} personer. Se [sidan](/borta).',
    ),
  })
  const { printed } = await check(folder.path, '--format', 'json')
  const { problems } = JSON.parse(printed) as { problems: readonly Record<string, unknown>[] }
  expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
    [4, 7, 'datum-finns-inte'],
    [6, 10, 'okant-amne'],
    [8, 46, 'fel-tal'],
    [11, 47, 'trasig-lank'],
  ])
})

test('a link to a page that is broken is not broken too', async () => {
  const folder = trialFolder({
    'projects/lyftet.md': '---\ntitle: Lyftet\n---\n\n## Målen\n',
    'pages/om.md': '---\ntitle: Om webbplatsen\n---\n\n[Lyftets mål](/projekt/lyftet#malen)\n',
  })
  const { printed } = await check(folder.path)
  expect(printed).toContain('projects/lyftet.md:1:1  saknas')
  expect(printed).toMatch(/\n1 fel i 6 filer\.\n$/)
})

test('JSON and GitHub get the same problems', async () => {
  const folder = trialFolder({ 'reports/nulage.md': reportText({ date: 'date: 2021-02-30' }) })
  const file = `${basename(folder.path)}/reports/nulage.md`
  const json = await check(folder.path, '--format', 'json')
  expect(JSON.parse(json.printed)).toMatchObject({ problems: [{ file, line: 4, column: 7 }] })
  expect(json.code).toBe(1)
  const github = await check(folder.path, '--format=github')
  expect(github.printed).toMatch(new RegExp(`^::error file=${file},line=4,col=7,`))
})

test('what cannot be run ends with 2, and says why', async () => {
  const { path } = trialFolder()
  expect(await check(path, '--content', 'borta')).toMatchObject({ code: 2, printed: '' })
  expect((await check(path, '--content', 'borta')).complaints).toContain('borta')
  expect((await check(path, '--format', 'xml')).complaints).toContain('text|json|github')
  expect((await check(path, '--formatt', 'json')).code).toBe(2)
  expect((await check(path, 'extra')).code).toBe(2)
})

test('the command itself gives its result as the exit code', async () => {
  const folder = trialFolder({ 'reports/nulage.md': reportText({ date: 'date: 2021-02-30' }) })
  const run = promisify(execFile)
  const args = ['--import', 'tsx', 'src/commands/check.ts', '--content', folder.path]
  await expect(run(process.execPath, args)).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining(`${folder.path}/reports/nulage.md:4:7`) as string,
  })
})
