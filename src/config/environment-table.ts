/** One row per environment variable; a test holds the README's table against this list. */
export const environmentTable = [
  { name: 'PORT', default: '3000', meaning: 'The port to serve on.' },
  {
    name: 'HOST',
    default: '127.0.0.1',
    meaning: 'The address to listen on; `0.0.0.0` for every network, as in the container.',
  },
  {
    name: 'SITE_URL',
    default: 'http://localhost:PORT',
    meaning: 'The public origin. Canonical addresses, feeds and the cookie follow from it.',
  },
  { name: 'CONTENT_DIR', default: 'content', meaning: 'The folder that editors commit to.' },
  {
    name: 'CONTENT_GIT',
    default: 'none',
    meaning:
      'A git repository and branch, `<url>#<branch>`, that the content is fetched from instead: https, ssh or a path.',
  },
  {
    name: 'WEBHOOK_SECRET',
    default: 'none',
    meaning:
      'What GitHub or GitLab signs its calls to `POST /-/content` with, at least 20 bytes; without it nobody may call.',
  },
  {
    name: 'COOKIE_SECRETS',
    default: 'one made for the run',
    meaning:
      'Secrets that sign the consent cookie: comma-separated, newest first, each at least 32 bytes. Must be set in production.',
  },
  {
    name: 'COOKIE_SECRETS_FILE',
    default: 'none',
    meaning: 'The same from a file, one a line, read again on SIGHUP.',
  },
  {
    name: 'TRUST_PROXY',
    default: 'off',
    meaning:
      'Addresses or networks of proxies whose X-Forwarded headers are believed, comma-separated. `true` is refused.',
  },
  { name: 'WORKERS', default: '1', meaning: 'Processes that serve; `auto` is one per core.' },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: '`trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`.',
  },
  {
    name: 'DATA_DIR',
    default: 'data',
    meaning: 'Where messages from readers and the clone of CONTENT_GIT are kept.',
  },
  {
    name: 'ADMIN_PORT',
    default: 'off',
    meaning: 'A port on HOST for metrics, health and readiness, closed to the public.',
  },
  {
    name: 'CMS',
    default: 'off',
    meaning: '`on` serves forms for editors without git at `/redigera`.',
  },
  {
    name: 'NODE_ENV',
    default: 'none',
    meaning: '`production` demands secrets and answers only for the host of SITE_URL.',
  },
] as const

export type VariableName = (typeof environmentTable)[number]['name']
