import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import type { Clock } from '../../base/clock.ts'
import { shared } from '../../paths.ts'
import { limitPosts } from '../middleware/limit-posts.ts'
import { sendText } from '../send-text.ts'
import { isSigned } from '../webhook-signature.ts'

export interface ContentWebhookOptions {
  readonly secret: string
  /** The branch that the content comes from. */
  readonly branch: string
  /** Somebody has pushed to it. Not waited for. */
  readonly onPush: () => void
  readonly clock: Clock
}

/**
 * `POST /-/content`: the forge tells that something was pushed. 202 at once, whether it is of
 * interest or not; 403 without a signature; 413 over 1 MiB; 429.
 */
export function contentWebhook(options: ContentWebhookOptions): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.post(
    shared.contentWebhook,
    limitPosts({ perMinute: 60, code: 'too-many-pushes' }),
    readBytes,
    createListen(options),
  )
  return router
}

const readBytes = express.raw({ type: () => true, inflate: false, limit: 1024 * 1024 })

function createListen({ secret, branch, onPush, clock }: ContentWebhookOptions): RequestHandler {
  return function listen(request: Request, response: Response): void {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    if (!isSigned({ headers: request.headers, body }, secret, clock())) {
      sendText(response, 403, '403 Forbidden: the signature is not ours')
      return
    }
    const isOurs = refIn(body) === `refs/heads/${branch}`
    sendText(response, 202, isOurs ? '202 Accepted' : `202 Accepted: ignored, not ${branch}`)
    if (isOurs) onPush()
  }
}

const push = z.object({ ref: z.string() })

/** Undefined for what is no push, such as the `ping` that GitHub begins with. */
function refIn(body: Buffer): string | undefined {
  const text = body.toString()
  // GitHub's other type of content is a form.
  const json = text.startsWith('payload=') ? new URLSearchParams(text).get('payload') : text
  try {
    return push.parse(JSON.parse(json ?? '')).ref
  } catch {
    return undefined
  }
}
