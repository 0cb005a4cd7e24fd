import type { RequestHandler } from 'express'
import { shared } from '../../paths.ts'
import type { HostFaultOf } from '../host.ts'
import { sendText } from '../send-text.ts'
import { targetOf } from '../target.ts'

/** Refuses what is not for this site, but for health, which is asked for under any name. */
export function ownHost(hostFaultOf: HostFaultOf): RequestHandler {
  return function ownHost(request, response, next) {
    switch (hostFaultOf(request)) {
      case 'doubled':
        sendText(response, 400, '400 Bad Request: more than one Host')
        return
      case 'foreign':
        if (isHealth(targetOf(request.url).pathname)) next()
        else sendText(response, 421, '421 Misdirected Request')
        return
      case undefined:
        next()
    }
  }
}

function isHealth(pathname: string): boolean {
  return pathname === shared.alive || pathname === shared.ready
}
