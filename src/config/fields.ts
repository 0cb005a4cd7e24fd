import { isIP } from 'node:net'

/** A value, or what is wrong with the text and what to write instead. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string }

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export function parsePort(text: string): Parsed<number> {
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535
    ? { value: port }
    : { fault: `”${text}” är ingen port. Skriv ett heltal från 1 till 65535, till exempel 3000.` }
}

export function parseOrigin(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    return {
      fault: `”${text}” är ingen webbadress. Skriv hela adressen, till exempel https://www.example.se.`,
    }
  return `${url.origin}/` === url.href
    ? { value: url.origin }
    : { fault: `”${text}” är mer än en adress till en webbplats. Skriv bara ${url.origin}.` }
}

/** Never `true`: it would let anyone claim any address by a header. */
export function parseProxies(text: string): Parsed<readonly string[]> {
  const members = text.split(',').map((member) => member.trim())
  const strange = members.find((member) => !isNetwork(member))
  return strange === undefined
    ? { value: members }
    : {
        fault: `”${strange}” är varken en adress eller ett nät. Räkna upp de proxyservrar som står framför, till exempel 10.0.0.5, 10.1.0.0/16. Lämna den tom om det inte finns någon.`,
      }
}

export function parseWorkers(text: string): Parsed<number | 'auto'> {
  if (text === 'auto') return { value: text }
  const workers = Number(text)
  return /^\d{1,3}$/.test(text) && workers >= 1
    ? { value: workers }
    : { fault: `”${text}” är inget antal. Skriv ett heltal från 1, eller auto för en per kärna.` }
}

export function parseLogLevel(text: string): Parsed<LogLevel> {
  const level = logLevels.find((known) => known === text)
  return level === undefined
    ? { fault: `”${text}” är ingen nivå. Välj en av ${logLevels.join(', ')}.` }
    : { value: level }
}

function isNetwork(member: string): boolean {
  const [address = '', prefix, ...rest] = member.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  if (prefix === undefined) return true
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128)
}
