import { type Encoding, encodings } from '../render/representation.ts'

/** The best form that an `Accept-Encoding` header lets through (RFC 9110 §12.5.3). */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const known = read.get(header)
  if (known !== undefined) return known
  const encoding = bestIn(header)
  if (read.size >= mostRead) read.clear()
  read.set(header, encoding)
  return encoding
}

// Browsers send one of a few. Bounded, since anyone may send others.
const mostRead = 100
const read = new Map<string, Encoding>()

function bestIn(header: string): Encoding {
  const weights = new Map(header.split(',').map(weightOf))
  const weight = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0
  const [br, gzip] = [weight('br'), weight('gzip')]
  if (br === 0 && gzip === 0) return 'identity'
  return br >= gzip ? encodings[0] : encodings[1]
}

function weightOf(member: string): readonly [string, number] {
  const [coding = '', ...parameters] = member.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  const weight = quality === undefined ? 1 : Number(quality)
  return [coding, Number.isFinite(weight) ? weight : 0]
}
