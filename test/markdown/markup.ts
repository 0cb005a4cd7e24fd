import type { Body } from '../../src/markdown/body.ts'

export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'type', 'class', 'id', 'aria-label'],
  abbr: ['title'],
  blockquote: [],
  br: [],
  caption: ['id'],
  code: ['class'],
  dd: [],
  del: [],
  div: ['class', 'role'],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: ['class'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  hr: [],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  li: ['id'],
  ol: ['start'],
  p: ['class'],
  picture: [],
  pre: ['tabindex'],
  section: ['class', 'tabindex', 'aria-label', 'aria-labelledby'],
  small: [],
  source: ['type', 'srcset', 'sizes'],
  span: ['class', 'role', 'aria-label'],
  strong: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['scope', 'class'],
  thead: [],
  tr: [],
  ul: [],
}

const empty = new Set(['br', 'hr', 'img', 'source'])

/**
 * What a browser would find in the prose of a body. Throws where the markup is anything but
 * balanced tags of the dialect with quoted attributes, safe addresses and ids of their own.
 */
export function elementsOf(body: Body): readonly Element[] {
  return body.parts.flatMap((part) => (part.kind === 'prose' ? elementsIn(String(part.html)) : []))
}

function elementsIn(markup: string): readonly Element[] {
  const elements: Element[] = []
  const open: string[] = []
  const pattern = /<(\/?)([a-z][a-z\d]*)((?: [a-z-]+="[^"<>]*")*)>|([^<>"']+)/y
  while (pattern.lastIndex < markup.length) {
    const at = pattern.lastIndex
    const match = pattern.exec(markup)
    if (match === null) throw new Error(`no markup of ours: ${markup.slice(at, at + 80)}`)
    const [, closing, name, attributes = '', text] = match
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`a bare & in: ${text}`)
    } else if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name ?? ''}> closes nothing`)
    } else if (name !== undefined) {
      if (!empty.has(name)) open.push(name)
      elements.push(elementOf(name, attributes, open))
    }
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`)
  return elements
}

function elementOf(name: string, written: string, open: readonly string[]): Element {
  const names = allowed[name]
  if (names === undefined) throw new Error(`<${name}> is not in the dialect`)
  if (name === 'a' && open.slice(0, -1).includes('a')) throw new Error('a link in a link')
  const attributes = new Map<string, string>()
  for (const [, key = '', value = ''] of written.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
    if (!names.includes(key)) throw new Error(`<${name} ${key}> is not in the dialect`)
    if (attributes.has(key)) throw new Error(`<${name}> has two ${key}`)
    attributes.set(key, decoded(value))
  }
  for (const key of ['href', 'src']) assertSafe(attributes.get(key))
  return { name, attributes }
}

/** As a browser reads it, relative to a page of the site. */
function assertSafe(address: string | undefined): void {
  if (address === undefined) return
  const { protocol } = new URL(address, 'https://nulage.example/nyheter/rapport')
  if (!['https:', 'http:', 'mailto:', 'tel:'].includes(protocol))
    throw new Error(`a dangerous address: ${address}`)
  const isRelative = !/^[a-z]+:/i.test(address)
  const { host } = new URL(address, 'https://nulage.example/nyheter/rapport')
  if (isRelative && host !== 'nulage.example') throw new Error(`leads elsewhere: ${address}`)
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

function decoded(value: string): string {
  return value.replace(/&(?:amp|lt|gt|quot|#39);/g, (reference) => characters[reference] ?? '')
}
