import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { shortHash } from '../../base/hash.ts'
import { refusalOf } from '../refusal.ts'

export interface PostLimit {
  readonly perMinute: number
  /** Why, for the error handler. */
  readonly code: string
}

/** Addresses are kept as hashes under a key of this run, and for two minutes at most. */
export function limitPosts({ perMinute, code }: PostLimit): RequestHandler {
  const salt = randomBytes(16).toString('hex')
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: ({ ip = '' }) => shortHash(salt + ipKeyGenerator(ip), 16),
    handler: (_request, response, next) => {
      response.set('Retry-After', '60')
      next(refusalOf(429, code))
    },
  })
}
