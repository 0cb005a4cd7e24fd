import express, { type Request, type Response, Router } from 'express'
import { receiptTextOf, type Verdict, verifyReceipt } from '../../consent/receipt.ts'
import { type Locale, locales } from '../../i18n/locale.ts'
import { choicePaths, pathOf } from '../../paths.ts'
import type { Templates } from '../../render/templates.ts'
import { receiptView } from '../../views/receipt.ts'
import { scopeOf } from '../../views/scope.ts'
import { limitPosts } from '../middleware/limit-posts.ts'
import { sameOrigin } from '../middleware/same-origin.ts'
import { pageFor } from '../page-for.ts'
import { refusalOf } from '../refusal.ts'
import { sendPage } from '../send-page.ts'
import type { Ask } from '../view-context.ts'

export interface ReceiptOptions {
  /** The public origin. */
  readonly siteUrl: string
  /** Newest first. */
  readonly secrets: () => readonly string[]
  readonly templates: Templates
  readonly ask: Ask
}

/**
 * `GET /kakor/kvitto.json`: the visitor's choice, signed, to take home. `POST /kakor/kvitto`: says
 * what a receipt is worth, from a file (multipart) or pasted. Nothing is kept of either. The page
 * itself is one like others.
 */
export function receipt(options: ReceiptOptions): Router {
  const router = Router({ caseSensitive: true, strict: true })
  for (const locale of locales) {
    router.get(choicePaths[locale].receiptFile, createDownload(options))
    router.post(
      pathOf({ name: 'receipt', locale }),
      sameOrigin(options.siteUrl),
      limitPosts({ perMinute: 60, code: 'too-many-receipts' }),
      readForm,
      createVerify(options, locale),
    )
  }
  return router
}

function createDownload({ siteUrl, secrets, ask }: ReceiptOptions) {
  return function download(request: Request, response: Response, next: () => void): void {
    const { visitor, decision } = ask(request).reading
    if (visitor.consent.state === 'undecided' || decision === undefined) {
      next()
      return
    }
    const name = request.path.split('/').at(-1) ?? ''
    response.setHeader('Cache-Control', 'private, no-store')
    response.setHeader('Content-Type', 'application/json; charset=utf-8')
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`)
    response.end(receiptTextOf({ site: siteUrl, decision }, secrets()[0] ?? ''))
  }
}

// A receipt has 500 bytes. Both kinds of form are read by the platform, from these few bytes.
const readForm = express.raw({
  type: ['multipart/form-data', 'application/x-www-form-urlencoded'],
  inflate: false,
  limit: 16 * 1024,
})

function createVerify({ secrets, templates, ask }: ReceiptOptions, locale: Locale) {
  return async function verify(request: Request, response: Response): Promise<void> {
    const verdict = verifyReceipt(await receiptIn(request), secrets())
    const asked = ask(request)
    const { context, reading } = asked
    const view = receiptView(scopeOf(context, locale), reading.visitor.consent, verdict)
    sendPage(request, response, asked, pageFor(templates, view, context), {
      status: statusOf(verdict),
      cacheControl: 'private, no-store',
    })
  }
}

/** What was sent was understood, whatever it is worth; only what is no receipt is at fault. */
function statusOf({ verdict }: Verdict): number {
  return verdict === 'unreadable' ? 422 : 200
}

/** The file where one was chosen, else what was pasted. */
async function receiptIn({ body, headers }: Request): Promise<string> {
  if (!Buffer.isBuffer(body)) throw refusalOf(415, 'not-a-form')
  const form = await new globalThis.Response(new Uint8Array(body), {
    headers: { 'Content-Type': headers['content-type'] ?? '' },
  })
    .formData()
    .catch(() => {
      throw refusalOf(400, 'form-not-understood')
    })
  const texts = await Promise.all(
    ['file', 'text'].map(async (name) => {
      const value = form.get(name)
      return typeof value === 'string' ? value : ((await value?.text()) ?? '')
    }),
  )
  return texts.find((text) => text.trim() !== '') ?? ''
}
