import type { Log } from '../base/log.ts'
import type { Content } from './build-site.ts'
import { isEntryFile } from './content-file.ts'
import type { HeldBack } from './held-back.ts'
import { revisionOf } from './revision.ts'

export interface LossGuardOptions {
  readonly log: Log
  /** Milliseconds between two looks. */
  readonly pause: number
}

/**
 * Doubts a folder that has lost most of its texts: it may have been moved, emptied by mistake, or
 * be in the middle of being replaced. What has been the same for three looks is believed.
 */
export interface LossGuard {
  readonly believes: (next: Content, served: Content) => boolean
  /** What is read next is believed: an operator has said so. */
  readonly trust: () => void
  /** It could not be read, or not be shown. */
  readonly failed: (error: unknown) => void
  /** What was read is served. */
  readonly succeeded: () => void
  readonly heldBack: () => HeldBack | undefined
}

const looks = 3

export function createLossGuard({ log, pause }: LossGuardOptions): LossGuard {
  let doubted:
    { readonly revision: string; readonly at: number; readonly looks: number } | undefined
  let isTrusted = false
  let heldBack: HeldBack | undefined

  function hold(reason: string, detail: string): void {
    if (heldBack?.reason !== reason) log.error({ detail }, reason)
    heldBack = { commit: undefined, reason, detail, problems: [] }
  }

  return {
    believes(next, served) {
      const [now, before] = [textsIn(next), textsIn(served)]
      const isBelieved = isTrusted || now * 2 >= before
      isTrusted = false
      if (isBelieved) return true
      const revision = revisionOf(next)
      const at = performance.now()
      if (doubted?.revision !== revision) doubted = { revision, at, looks: 1 }
      // Several readings of the same moment are one look.
      else if (at - doubted.at > pause / 2) doubted = { revision, at, looks: doubted.looks + 1 }
      if (doubted.looks >= looks) return true
      hold(lostMost, `${now} texts of ${before} are left`)
      return false
    },
    trust: () => {
      isTrusted = true
    },
    failed: (error) => {
      doubted = undefined
      hold(notRead, error instanceof Error ? error.message : String(error))
    },
    succeeded: () => {
      if (heldBack !== undefined) log.info({}, 'the content is what is on disk again')
      doubted = undefined
      heldBack = undefined
    },
    heldBack: () => heldBack,
  }
}

const lostMost =
  'Mer än hälften av texterna är borta. Det som visas är det som gällde förut, tills det har sett likadant ut en stund eller någon bekräftar det.'
const notRead = 'Innehållet går inte att läsa eller visa. Det som visas är det som gällde förut.'

function textsIn({ files }: Content): number {
  return files.filter(isEntryFile).length
}
