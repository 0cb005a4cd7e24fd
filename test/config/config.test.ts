import { describe, expect, it } from 'vitest'
import { type Config, type Environment, readConfig } from '../../src/config/config.ts'
import { exampleSecret } from '../../src/config/cookie-secrets.ts'
import { environmentTable } from '../../src/config/environment-table.ts'

const secret = (letter: string) => letter.repeat(32)

describe('what operators decide', () => {
  it('has safe defaults for a first run', () => {
    expect(configOf({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      siteUrl: 'http://localhost:3000',
      contentDir: 'content',
      contentGit: undefined,
      webhookSecret: undefined,
      cookieSecrets: { from: 'nowhere' },
      trustProxy: [],
      workers: 1,
      logLevel: 'info',
      dataDir: 'data',
      adminPort: undefined,
      cms: 'off',
      isProduction: false,
    })
  })

  it('lets the public address follow the port until it is set', () => {
    expect(configOf({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080')
    expect(configOf({ PORT: '8080', SITE_URL: 'https://www.example.se/' }).siteUrl).toBe(
      'https://www.example.se',
    )
  })

  it('treats an empty variable as one that is not set', () => {
    expect(configOf({ PORT: '', TRUST_PROXY: ' ', COOKIE_SECRETS: '' }).port).toBe(3000)
  })

  it('tells every fault at once, each with its name and a remedy', () => {
    const faults = faultsOf({
      PORT: '99999',
      SITE_URL: 'www.example.se',
      COOKIE_SECRETS: 'short',
      TRUST_PROXY: 'true',
      WORKERS: '0',
      LOG_LEVEL: 'loud',
      ADMIN_PORT: 'x',
    })
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'PORT',
      'ADMIN_PORT',
      'COOKIE_SECRETS',
      'SITE_URL',
      'TRUST_PROXY',
      'WORKERS',
      'LOG_LEVEL',
    ])
  })

  it.each(['ftp://example.se', 'https://example.se/nyheter', 'https://u:p@example.se', 'example'])(
    'refuses %s as the public address',
    (address) => {
      expect(faultsOf({ SITE_URL: address })).toHaveLength(1)
    },
  )

  it('takes a list of proxies, and never everyone', () => {
    expect(configOf({ TRUST_PROXY: '10.0.0.5, 10.1.0.0/16,::1,fd00::/8' }).trustProxy).toEqual([
      '10.0.0.5',
      '10.1.0.0/16',
      '::1',
      'fd00::/8',
    ])
    for (const wrong of ['true', '1', '*', '10.0.0.0/33', '10.0.0.1,,10.0.0.2', 'proxy.local'])
      expect(faultsOf({ TRUST_PROXY: wrong })[0]).toContain('TRUST_PROXY')
  })

  it('refuses one port for both servers', () => {
    expect(faultsOf({ PORT: '4000', ADMIN_PORT: '4000' })).toHaveLength(1)
  })
})

describe('the secrets that sign the consent cookie', () => {
  it('must be set in production', () => {
    expect(faultsOf({ NODE_ENV: 'production' })[0]).toContain('COOKIE_SECRETS')
  })

  it('are taken newest first', () => {
    expect(configOf({ COOKIE_SECRETS: `${secret('b')}, ${secret('a')}` }).cookieSecrets).toEqual({
      from: 'environment',
      secrets: [secret('b'), secret('a')],
    })
  })

  it('are refused when short, empty or copied from the README, each by its place', () => {
    const faults = faultsOf({ COOKIE_SECRETS: `${secret('a')},,${exampleSecret},short` })
    expect(faults).toHaveLength(3)
    expect(faults[0]).toContain('2 av 4')
    expect(faults[1]).toContain('exemplet ur README')
    expect(faults[2]).toContain('4 av 4')
  })

  it('are never repeated in a fault', () => {
    expect(faultsOf({ COOKIE_SECRETS: 'hunter2' }).join()).not.toContain('hunter2')
  })

  it('may stand in a file, one a line', () => {
    const files = { '/run/secrets': `${secret('n')}\r\n${secret('o')}\n` }
    expect(configOf({ COOKIE_SECRETS_FILE: '/run/secrets' }, files).cookieSecrets).toEqual({
      from: 'file',
      file: '/run/secrets',
      secrets: [secret('n'), secret('o')],
    })
    expect(faultsOf({ COOKIE_SECRETS_FILE: '/run/none' }, files)[0]).toContain('/run/none')
    expect(faultsOf({ COOKIE_SECRETS_FILE: '/e' }, { '/e': '\n' })).toHaveLength(1)
  })

  it('come from one place only', () => {
    expect(
      faultsOf({ COOKIE_SECRETS: secret('a'), COOKIE_SECRETS_FILE: '/run/secrets' }),
    ).toHaveLength(1)
  })
})

it('the table of variables has no name twice', () => {
  const names = environmentTable.map((row) => row.name)
  expect(names.length).toBeGreaterThan(10)
  expect(new Set(names).size).toBe(names.length)
})

function configOf(environment: Environment, files: Record<string, string> = {}): Config {
  const result = readConfig(environment, readerOf(files))
  if (result.state === 'faulty') throw new Error(result.faults.join('\n'))
  return result.config
}

function faultsOf(environment: Environment, files: Record<string, string> = {}): readonly string[] {
  const result = readConfig(environment, readerOf(files))
  if (result.state === 'valid') throw new Error('no fault was found')
  return result.faults
}

function readerOf(files: Record<string, string>) {
  return (path: string) => {
    const text = files[path]
    if (text === undefined) throw new Error(`no such file: ${path}`)
    return text
  }
}
