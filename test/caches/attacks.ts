import { requestOf } from './exchange.ts'

/** Something that a hostile or odd client sends, to a page and with somebody's real yes. */
export interface Attack {
  readonly name: string
  /** `yes` is the name and value of a cookie that consents to all. */
  readonly request: (path: string, yes: string) => string
}

/** Each tries to leave a page with scripts of others, or without its question, for the next reader. */
export const attacks: readonly Attack[] = [
  ...cookieAttacks(),
  ...headerAttacks(),
  ...methodAttacks(),
]

function cookieAttacks(): Attack[] {
  const value = (yes: string) => yes.slice(yes.indexOf('=') + 1)
  const forms: readonly (readonly [string, (yes: string) => string])[] = [
    ['a real yes', (yes) => yes],
    ['a space before the equals sign', (yes) => `__Host-consent =${value(yes)}`],
    ['a tab before the equals sign', (yes) => `__Host-consent\t=${value(yes)}`],
    ['a space after the equals sign', (yes) => `__Host-consent= ${value(yes)}`],
    ['capitals', (yes) => `__HOST-CONSENT=${value(yes)}`],
    ['the name without its prefix', (yes) => `consent=${value(yes)}`],
    ['the same cookie twice', (yes) => `${yes}; ${yes}`],
    ['a no before the yes', (yes) => `__Host-consent=no; ${yes}`],
    ['a quoted value', (yes) => `__Host-consent="${value(yes)}"`],
    ['a quoted name', (yes) => `"__Host-consent"=${value(yes)}`],
    ['a percent-encoded hyphen in the name', (yes) => `__Host%2Dconsent=${value(yes)}`],
    ['percent-encoded letters in the name', (yes) => `__Host-c%6Fnsent=${value(yes)}`],
    ['cookies joined by a comma', (yes) => `a=1, ${yes}`],
    ['no space between cookies', (yes) => `a=1;${yes}`],
    ['empty cookies around it', (yes) => `;; ;${yes}; ;`],
    ['a cookie whose value holds another', (yes) => `a="; ${yes}; b="`],
    ['a huge cookie before it', (yes) => `a=${'x'.repeat(6_000)}; ${yes}`],
    ['the old RFC’s $Version', (yes) => `$Version="1"; ${yes}; $Path="/"`],
    ['a value that nobody signed', () => '__Host-consent=s%3Aconsent1.aaaaaa.bbbbbb.st.fr2.x'],
    ['a word for a value', () => '__Host-consent=all'],
    ['JSON for a value', () => '__Host-consent=j%3A%7B%22thirdParty%22%3Atrue%7D'],
    ['a zero, which nginx takes for nothing', () => '0'],
  ]
  return [
    ...forms.map(([name, write]) => ({
      name: `${name}: Cookie`,
      request: (path: string, yes: string) => requestOf('GET', path, [`Cookie: ${write(yes)}`]),
    })),
    attack('the yes in a second Cookie header', (yes) => ['Cookie: a=1', `Cookie: ${yes}`]),
    attack('the yes in the first of two', (yes) => [`Cookie: ${yes}`, 'Cookie: a=1']),
    attack('a header name in capitals', (yes) => [`COOKIE: ${yes}`]),
    attack('a folded header', (yes) => ['Cookie: a=1;', ` ${yes}`]),
    attack('a space before the colon', (yes) => [`Cookie : ${yes}`]),
    attack('a zero byte in the name', () => ['Cookie: __Host-con\0sent=all']),
  ]
}

function headerAttacks(): Attack[] {
  return [
    attack('Cookie_ with an underscore', (yes) => [`Cookie_: ${yes}`, `X_Cookie: ${yes}`]),
    attack('Connection that names Cookie', (yes) => [`Cookie: ${yes}`, 'Connection: Cookie']),
    attack('X-Forwarded-Host', () => [
      'X-Forwarded-Host: evil.example',
      'Forwarded: host=evil.example',
    ]),
    attack('X-Original-URL', (yes) => [
      `Cookie: ${yes}`,
      'X-Original-URL: /nyheter',
      'X-Rewrite-URL: /nyheter',
    ]),
    attack('a method override', (yes) => [`Cookie: ${yes}`, 'X-HTTP-Method-Override: POST']),
    attack('Range', (yes) => [`Cookie: ${yes}`, 'Range: bytes=0-9']),
    attack('Range without a cookie', () => ['Range: bytes=0-9']),
    attack('a validator', (yes) => [`Cookie: ${yes}`, 'If-None-Match: *']),
    attack('other encodings', (yes) => [`Cookie: ${yes}`, 'Accept-Encoding: br, gzip']),
    attack('an encoding that nobody knows', () => ['Accept-Encoding: identity;q=0, *;q=0']),
    attack('Vary', (yes) => [`Cookie: ${yes}`, 'Vary: X-Nothing']),
    attack('Sec-GPC', () => ['Sec-GPC: 1']),
    attack('Sec-GPC twice', () => ['Sec-GPC: 1', 'Sec-GPC: 1']),
    attack('Sec-GPC that says both', () => ['Sec-GPC: 0', 'Sec-GPC: 1']),
    attack('Sec_GPC with an underscore', () => ['Sec_GPC: 1']),
    attack('Sec-GPC beside a yes', (yes) => ['Sec-GPC: 1', `Cookie: ${yes}`]),
    attack('Authorization', (yes) => [`Cookie: ${yes}`, 'Authorization: Basic eDp4']),
    attack('Cache-Control of a client', (yes) => [
      `Cookie: ${yes}`,
      'Cache-Control: max-stale=999',
    ]),
    attack('Accept-Language', () => ['Accept-Language: en']),
    attack('Sec-Fetch-Site', () => ['Sec-Fetch-Site: cross-site', 'Sec-Purpose: prefetch']),
  ]
}

function methodAttacks(): Attack[] {
  return [
    {
      name: 'HEAD with a yes',
      request: (path, yes) => requestOf('HEAD', path, [`Cookie: ${yes}`]),
    },
    { name: 'HEAD without', request: (path) => requestOf('HEAD', path, []) },
    {
      name: 'a GET with a body',
      request: (path, yes) => requestOf('GET', path, [`Cookie: ${yes}`], 'choice=all'),
    },
    {
      name: 'Cookie in a trailer',
      request: (path, yes) =>
        requestOf('GET', path, ['Transfer-Encoding: chunked', 'Trailer: Cookie']) +
        `1\r\nx\r\n0\r\nCookie: ${yes}\r\n\r\n`,
    },
    {
      name: 'a second request hidden in the body of the first',
      request: (path, yes) =>
        requestOf('GET', path, ['Content-Length: 4', 'Transfer-Encoding: chunked']) +
        `0\r\n\r\n${requestOf('GET', path, [`Cookie: ${yes}`])}`,
    },
    {
      name: 'a whole address of another host',
      request: (path, yes) => requestOf('GET', `http://evil.example${path}`, [`Cookie: ${yes}`]),
    },
    {
      name: 'a whole address of this host',
      request: (path, yes) => requestOf('GET', `http://www.example.org${path}`, [`Cookie: ${yes}`]),
    },
    {
      name: 'two hosts',
      request: (path, yes) => requestOf('GET', path, ['Host: evil.example', `Cookie: ${yes}`]),
    },
    {
      name: 'HTTP/1.0',
      request: (path, yes) =>
        `GET ${path} HTTP/1.0\r\nHost: www.example.org\r\nCookie: ${yes}\r\n\r\n`,
    },
    {
      name: 'an unknown method',
      request: (path, yes) => requestOf('PURGE', path, [`Cookie: ${yes}`]),
    },
    {
      name: 'a POST to a page',
      request: (path, yes) => requestOf('POST', path, [`Cookie: ${yes}`], 'choice=all'),
    },
  ]
}

function attack(name: string, lines: (yes: string) => readonly string[]): Attack {
  return { name, request: (path, yes) => requestOf('GET', path, lines(yes)) }
}
