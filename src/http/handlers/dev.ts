import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import type { Changes } from '../changes.ts'
import { targetOf } from '../target.ts'

export interface DevOptions {
  readonly changes: Changes
  /** What the overlay shows at an address, as a value. */
  readonly overlayAt: (pathname: string) => unknown
  /** The overlay's own script and stylesheet, by name. */
  readonly files: Readonly<Record<'overlay.js' | 'overlay.css', () => string>>
}

/** Where the editor's overlay finds what it needs. Never part of a server that the public reaches. */
export const devPaths = {
  script: '/-/dev/overlay.js',
  stylesheet: '/-/dev/overlay.css',
  overlay: '/-/dev/overlay.json',
  changes: '/-/dev/changes',
} as const

export function dev({ changes, overlayAt, files }: DevOptions): RequestHandler {
  // Another process is another site: whoever comes back to it asks for the page again.
  const process = randomUUID()
  return function dev(request, response, next) {
    const { pathname, search } = targetOf(request.url)
    response.setHeader('Cache-Control', 'no-store')
    switch (pathname) {
      case devPaths.script:
        response.type('text/javascript').send(files['overlay.js']())
        return
      case devPaths.stylesheet:
        response.type('text/css').send(files['overlay.css']())
        return
      case devPaths.overlay:
        response.json(overlayAt(new URLSearchParams(search).get('path') ?? '/'))
        return
      case devPaths.changes:
        tellChanges(response, changes, process)
        return
      default:
        response.removeHeader('Cache-Control')
        next()
    }
  }
}

/** Server-sent events: HTML §9.2. */
function tellChanges(response: Response, changes: Changes, process: string): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
  response.write(`retry: 300\nevent: process\ndata: ${process}\n\n`)
  const stop = changes.listen(() => {
    response.write('event: change\ndata: \n\n')
  })
  // Comments, so that nobody on the way takes the connection for dead.
  const timer = setInterval(() => response.write(':\n\n'), 15_000)
  response.on('close', () => {
    stop()
    clearInterval(timer)
  })
}
