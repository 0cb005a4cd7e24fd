import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'

const read = (environment: Record<string, string>) => readConfig(environment, () => '')

it.each([
  ['https://git.example/innehall.git#main', 'https://git.example/innehall.git', 'main'],
  ['https://u:p@git.example/a.git#språk/nytt', 'https://u:p@git.example/a.git', 'språk/nytt'],
  ['ssh://git@git.example:22/a.git#drift', 'ssh://git@git.example:22/a.git', 'drift'],
  ['git@git.example:region/innehall.git', 'git@git.example:region/innehall.git', 'main'],
  ['file:///srv/innehall.git#main', 'file:///srv/innehall.git', 'main'],
  ['../innehall#v1.2', resolve('../innehall'), 'v1.2'],
])('takes %s', (text, url, branch) => {
  const result = read({ CONTENT_GIT: text })
  expect(result).toMatchObject({ state: 'valid', config: { contentGit: { url, branch } } })
})

it.each([
  'http://git.example/innehall.git#main',
  'git://git.example/innehall.git#main',
  'ext::sh -c id#main',
  '--upload-pack=id#main',
  '-oProxyCommand=id@git.example:a#main',
  'https://git.example/a.git#',
  'https://git.example/a.git#--force',
  'https://git.example/a.git#a..b',
  'https://git.example/a.git#a b',
  'https://git.example/a.git#main.lock',
  '#main',
])('refuses %s, and says what to write', (text) => {
  const result = read({ CONTENT_GIT: text })
  expect(result.state === 'faulty' && result.faults).toEqual([
    expect.stringMatching(/^CONTENT_GIT: .*Skriv /),
  ])
})

it('never repeats a secret in a fault', () => {
  const result = read({ CONTENT_GIT: 'http://u:hemligt@git.example/a', WEBHOOK_SECRET: 'hemligt' })
  expect(result.state === 'faulty' && result.faults).toHaveLength(2)
  expect(JSON.stringify(result)).not.toContain('hemligt')
})
