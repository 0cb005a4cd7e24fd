import type { RequestHandler } from 'express'
import { shared } from '../../paths.ts'
import type { Assets } from '../../render/assets.ts'
import { send } from '../send.ts'
import { targetOf } from '../target.ts'

const forever = 'public, max-age=31536000, immutable'
const aDay = 'public, max-age=86400'

/** Stylesheet, scripts and icons: an address that names its bytes never changes. */
export function assets(files: Assets): RequestHandler {
  return function assets(request, response, next) {
    const { pathname } = targetOf(request.url)
    const isFavicon = pathname === shared.favicon
    const file = files.fileAt(isFavicon ? files.addressOf('favicon.ico') : pathname)
    if (file === undefined) {
      next()
      return
    }
    send(request, response, file, { status: 200, cacheControl: isFavicon ? aDay : forever })
  }
}
