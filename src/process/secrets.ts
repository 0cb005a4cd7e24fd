import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Log } from '../base/log.ts'
import { type CookieSecrets, secretsInFile } from '../config/cookie-secrets.ts'

export interface Secrets {
  readonly current: () => readonly string[]
  /** Reads their file again, where they come from one. A faulty file changes nothing. */
  readonly reload: () => void
}

export function createSecrets(from: CookieSecrets, log: Log): Secrets {
  let secrets = from.from === 'nowhere' ? [newSecret()] : from.secrets
  return {
    current: () => secrets,
    reload: () => {
      if (from.from !== 'file') return
      const read = secretsInFile(from.file, (path) => readFileSync(path, 'utf8'))
      if ('faults' in read) log.error({ faults: read.faults }, 'the old cookie secrets stay in use')
      else secrets = read.secrets
    },
  }
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
