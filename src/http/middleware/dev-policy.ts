import type { RequestHandler } from 'express'

/**
 * Lets the editor's overlay run on every page, whatever the visitor has chosen, and keeps no page.
 * Only the server that editors run on their own machines has it.
 */
export function devPolicy(): RequestHandler {
  return function devPolicy(_request, response, next) {
    const writeHead = response.writeHead.bind(response) as (...parts: unknown[]) => typeof response
    response.writeHead = (...parts: unknown[]) => {
      const policy = response.getHeader('Content-Security-Policy')
      if (typeof policy === 'string' && isPage(response.getHeader('Content-Type'))) {
        response.setHeader('Content-Security-Policy', withOverlay(policy))
        response.setHeader('Cache-Control', 'no-store')
      }
      return writeHead(...parts)
    }
    next()
  }
}

function isPage(type: unknown): boolean {
  return typeof type === 'string' && type.startsWith('text/html')
}

/** Scripts and connections of our own, besides what the policy lets through already. */
export function withOverlay(policy: string): string {
  return policy
    .split('; ')
    .map((directive) => directive.split(' '))
    .map(([name = '', ...sources]) =>
      name === 'script-src' || name === 'connect-src'
        ? [name, "'self'", ...sources.filter((source) => !/^'(?:none|self)'$/.test(source))]
        : [name, ...sources],
    )
    .map((words) => words.join(' '))
    .join('; ')
}
