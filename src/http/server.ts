import {
  createServer as createHttpServer,
  IncomingMessage,
  type Server,
  ServerResponse,
} from 'node:http'
import type { Socket } from 'node:net'
import type { Express } from 'express'
import type { KeptPages } from './kept-pages.ts'

/** What one connection may ask of the server. Times in milliseconds. */
export interface Limits {
  /** Longer than the idle time of the proxy in front; short where there is none. */
  readonly keepAliveTimeout: number
  readonly maxConnections: number
}

/** What a server runs. */
export interface App {
  /** Is asked first: Express would cost a kept page a tenth of what Node costs it. */
  readonly keptPages?: KeptPages
  readonly express: Express
}

/**
 * The server that an app runs on. Express sets the prototype of every request and response, which
 * is most of what it costs (expressjs/express#5998): here they are born with it, and the app is
 * told that it is the right one, so that it finds nothing to change.
 */
export function createServer({ keptPages, express: app }: App, limits: Limits): Server {
  class Request extends IncomingMessage {}
  class Response extends ServerResponse<Request> {}
  Object.setPrototypeOf(Request.prototype, app.request)
  Object.setPrototypeOf(Response.prototype, app.response)
  Object.assign(app, { request: Request.prototype, response: Response.prototype })

  const server = createHttpServer(
    {
      IncomingMessage: Request,
      ServerResponse: Response,
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: limits.keepAliveTimeout,
      maxHeaderSize: 16 * 1024,
    },
    keptPages === undefined
      ? app
      : (request, response) => {
          if (!keptPages(request, response)) app(request, response)
        },
  )
  // Who takes nothing of an answer for a minute has gone, or holds on to what others need.
  server.timeout = 60_000
  server.maxRequestsPerSocket = 1000
  server.maxConnections = limits.maxConnections
  server.on('clientError', answerClientError)
  server.on('connect', (_request, socket: Socket) => {
    answerRaw(socket, '405 Method Not Allowed', ['Allow: GET, HEAD'])
  })
  return server
}

/** What never became a request: there is no response object, only the socket. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  // As Node's own handler: where an answer has begun, another would garble it.
  const answer = Reflect.get(socket, '_httpMessage') as ServerResponse | undefined
  if (error.code === 'ECONNRESET' || !socket.writable || answer?.headersSent === true) {
    socket.destroy()
    return
  }
  answerRaw(socket, statusLines[error.code ?? ''] ?? '400 Bad Request')
}

const statusLines: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

function answerRaw(socket: Socket, statusLine: string, headers: readonly string[] = []): void {
  const body = `${statusLine}\n`
  socket.end(
    [
      `HTTP/1.1 ${statusLine}`,
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      'Cache-Control: no-store',
      'Connection: close',
      ...headers,
      '',
      body,
    ].join('\r\n'),
  )
}
