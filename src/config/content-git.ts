import { resolve } from 'node:path'
import type { GitRemote } from '../content/sources/git.ts'
import type { Parsed } from './fields.ts'

/** `<url>#<branch>`; without a branch, `main`. A password in it is never part of a fault. */
export function parseContentGit(text: string): Parsed<GitRemote> {
  const mark = text.lastIndexOf('#')
  const [address, branch] =
    mark === -1 ? [text, 'main'] : [text.slice(0, mark), text.slice(mark + 1)]
  if (!isBranch(branch))
    return {
      fault: `”${branch}” är inget namn på en gren. Skriv grenen efter #, till exempel #main.`,
    }
  const url = remoteIn(address)
  return url === undefined
    ? {
        fault:
          'adressen går inte att använda. Skriv https://…, ssh://…, git@värd:sökväg eller en sökväg på den här maskinen, och grenen efter #.',
      }
    : { value: { url, branch } }
}

/** What `git check-ref-format --branch` takes, and no hyphen first. */
function isBranch(name: string): boolean {
  return (
    /^[^\p{Cc} ~^:?*[\\]{1,200}$/u.test(name) &&
    !/^[-/]|\/$|\.$|\.\.|\/\/|@\{|^@$/.test(name) &&
    name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'))
  )
}

/** Protected ways only: what arrives over http or git:// could be anyone's. */
function remoteIn(address: string): string | undefined {
  if (/^(?:https|ssh|file):\/\//.test(address)) return URL.canParse(address) ? address : undefined
  const isAtHost = /^[\w.-]+@[\w.-]+:[^:\s]+$/.test(address)
  if (isAtHost) return address.startsWith('-') ? undefined : address
  const isPath = address !== '' && !address.includes(':') && !/^-|\p{Cc}/u.test(address)
  return isPath ? resolve(address) : undefined
}
