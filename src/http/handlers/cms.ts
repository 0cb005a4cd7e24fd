import type { RequestHandler, Response } from 'express'
import { html } from '../../base/html.ts'
import { cmsConfigOf } from '../../cms/cms-config.ts'
import type { CmsFile } from '../../cms/cms-files.ts'
import { apiOriginsOf, type Repository } from '../../cms/repository.ts'
import type { SiteStore } from '../../content/site-store.ts'
import { shared } from '../../paths.ts'
import { representationOf } from '../../render/representation.ts'
import { send } from '../send.ts'
import { targetOf } from '../target.ts'

export interface CmsOptions {
  readonly files: readonly CmsFile[]
  /** Where the content is in its repository: empty, or ending with a slash. */
  readonly root: () => string
  readonly repository: Repository | undefined
}

export interface CmsHandlerOptions extends CmsOptions {
  readonly store: Pick<SiteStore, 'current'>
}

/**
 * The editing view: a program in the editor's browser that reads and writes the repository with the
 * editor's own rights. This server gives it out, and takes nothing from it.
 */
export function cms({ store, files: all, root, repository }: CmsHandlerOptions): RequestHandler {
  const files = new Map(
    all.map(({ address, type, bytes }) => [address, representationOf(bytes, type, 'best')]),
  )
  const policy = policyOf(repository)
  const configAddress = `${shared.cms}/config.json`
  const page = representationOf(pageText(configAddress), 'text/html; charset=utf-8')

  return function cms(request, response, next) {
    const { pathname } = targetOf(request.url)
    if (pathname !== shared.cms && !pathname.startsWith(`${shared.cms}/`)) {
      next()
      return
    }
    if (pathname === `${shared.cms}/`) {
      response.setHeader('Cache-Control', 'no-store')
      response.redirect(301, shared.cms)
      return
    }
    const file = files.get(pathname)
    const isConfig = pathname === configAddress
    if (file === undefined && !isConfig && pathname !== shared.cms) {
      next()
      return
    }
    setHeaders(response, policy)
    if (file !== undefined)
      send(request, response, file, { status: 200, cacheControl: 'public, max-age=86400' })
    else if (isConfig) {
      const config = cmsConfigOf({ site: store.current(), root: root(), repository })
      const document = representationOf(JSON.stringify(config), 'application/json; charset=utf-8')
      send(request, response, document, { status: 200, cacheControl: 'no-store' })
    } else send(request, response, page, { status: 200, cacheControl: 'no-store' })
  }
}

function setHeaders(response: Response, policy: string): void {
  response.setHeader('Content-Security-Policy', policy)
  // Signing in at the service is done in a window that must be able to answer this one.
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin-allow-popups')
  response.setHeader('X-Robots-Tag', 'noindex')
}

/**
 * What the program needs, and for this address alone: it sets styles by itself, shows pictures from
 * memory, and asks the service that has the repository.
 */
function policyOf(repository: Repository | undefined): string {
  const service = repository === undefined ? [] : apiOriginsOf(repository)
  const avatars =
    repository?.service === 'github' ? ['https://avatars.githubusercontent.com'] : service
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    ['img-src', "'self'", 'data:', 'blob:', ...avatars].join(' '),
    "media-src 'self' blob:",
    "font-src 'self'",
    ['connect-src', "'self'", 'data:', 'blob:', ...service].join(' '),
    'frame-src blob:',
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function pageText(configAddress: string): string {
  return html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Redigera</title>
<link rel="cms-config-url" type="application/json" href="${configAddress}">
</head>
<body>
<noscript>Redigeringsvyn behöver JavaScript. Resten av webbplatsen klarar sig utan.</noscript>
<script src="${shared.cms}/sveltia-cms.js"></script>
</body>
</html>
`.toString()
}
