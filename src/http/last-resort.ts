import type { ServerResponse } from 'node:http'
import { html } from '../base/html.ts'
import type { Fault } from './send-fault.ts'

/** Needs neither site nor template: stands when the page for a fault cannot be made. */
export function sendLastResort(response: ServerResponse, { status, reference }: Fault): void {
  const body = Buffer.from(pageOf(reference ?? '').toString())
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.byteLength,
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; form-action 'none'",
  })
  response.end(body)
}

function pageOf(reference: string) {
  return html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>Något gick fel</title>
      </head>
      <body>
        <header><a href="/">Till startsidan</a></header>
        <main>
          <h1>Något gick fel</h1>
          <p>Sidan kunde inte visas. Felet är vårt. Försök igen om en stund.</p>
          <p lang="en">Something went wrong. The fault is ours. Please try again in a moment.</p>
          <p>${reference}</p>
        </main>
        <footer><a href="/kakor">Inställningar för cookies</a></footer>
      </body>
    </html>`
}
