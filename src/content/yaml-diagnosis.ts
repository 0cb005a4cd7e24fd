import { createRequire } from 'node:module'
import type * as Yaml from 'yaml'
import type { Place } from '../base/problem.ts'
import type { Fault, Flaw } from './fault.ts'
import { blame } from './yaml-blame.ts'

/** The steps from the top of a YAML text to a value: keys and positions in lists. */
export type Path = readonly (string | number)[]

export interface YamlDiagnosis {
  /** As `yamlValues` gives them; undefined where too little could be understood. */
  readonly values: unknown
  readonly flaws: readonly Flaw[]
  /** Lines where the values are not what was written: nothing more is to be said of them. */
  readonly lostLines: ReadonlySet<number>
  readonly placeOf: (path: Path, part: 'key' | 'value') => Place | undefined
}

/** The slow way: everything that is wrong with a YAML text, and the place of every key and value. */
export function diagnoseYaml(source: string, firstLine: number): YamlDiagnosis {
  const flaws = [...strayCharactersIn(source, firstLine)]
  const lostLines = new Set<number>()
  let text = source.replace(/\t/g, ' ')
  for (let attempt = 0; attempt < mostMistakes; attempt++) {
    const { document, lines } = parse(text)
    const [error] = [...document.errors, ...document.warnings]
    if (error === undefined)
      return { ...walk(document.contents, text, lines, firstLine, flaws, lostLines), lostLines }
    // With tabs as spaces the text may mean something else: the tabs have been told already.
    if (text.length === source.length && source.includes('\t') && attempt === 0) break
    const { flaw, repaired } = blame(text, error, lines)
    const line = flaw.line + firstLine - 1
    if (lostLines.has(line)) break
    lostLines.add(line)
    flaws.push({ ...flaw, line })
    text = repaired
  }
  return { values: undefined, flaws, lostLines, placeOf: () => undefined }
}

/** Mistakes in syntax that are told in one run: each costs another parse. */
const mostMistakes = 12

// Loaded by the first text that needs a closer look: a start without mistakes spares seventy files.
const require = createRequire(import.meta.url)
const yaml = () => require('yaml') as typeof Yaml

function parse(text: string) {
  const { LineCounter, parseDocument } = yaml()
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    // The library compares every key with every other; `walk` finds doubled ones in one pass.
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    lineCounter: lines,
  })
  return { document, lines }
}

/** Tabs, and characters that nobody sees and no page can hold. */
function* strayCharactersIn(source: string, firstLine: number): Generator<Flaw> {
  for (const [index, line] of source.split('\n').entries()) {
    const tabs = /\t+/.exec(line)
    if (tabs !== null) yield strayAt(firstLine + index, tabs, tab)
    const control = /[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]+/.exec(line)
    if (control !== null) yield strayAt(firstLine + index, control, controlCharacter)
  }
}

const tab = {
  code: 'tabb',
  message: 'Här står en tabb. YAML skiljer inte tabbar från mellanslag på samma sätt som ögat.',
  hint: 'Byt ut tabben mot mellanslag, två för varje steg in.',
}

const controlCharacter = {
  code: 'styrtecken',
  message: 'Här står ett tecken som inte syns och inte hör hemma i text.',
  hint: 'Ta bort tecknet; det följer ibland med när text klistras in.',
}

function strayAt(line: number, { index, 0: found }: RegExpExecArray, fault: Fault): Flaw {
  const column = index + 1
  return { line, column, endColumn: column + found.length, severity: 'error', ...fault }
}

interface Places {
  readonly key?: Place
  readonly value: Place
}

function walk(
  top: Yaml.Node | null,
  text: string,
  lines: Yaml.LineCounter,
  firstLine: number,
  flaws: Flaw[],
  lostLines: Set<number>,
): Pick<YamlDiagnosis, 'values' | 'flaws' | 'placeOf'> {
  const { isAlias, isMap, isNode, isScalar, isSeq } = yaml()
  const rows = text.split('\n')
  const places = new Map<string, Places>()
  const anchors: { name: string; place: Place }[] = []
  const used = new Set<string>()

  function placeAt(start: number, end: number): Place {
    const { line, col } = lines.linePos(start)
    const row = rows[line - 1] ?? ''
    const rest = lines.linePos(end)
    const endColumn = rest.line === line ? rest.col : row.trimEnd().length + 1
    return { line: line + firstLine - 1, column: col, endColumn: Math.max(endColumn, col) }
  }

  function placeOfNode(node: Yaml.Node): Place {
    const [start, end] = node.range ?? [0, 0]
    return placeAt(start, end)
  }

  function flaw(place: Place, code: string, message: string, hint: string): void {
    flaws.push({ ...place, code, severity: 'error', message, hint })
  }

  function valueOf(node: unknown, path: Path, key?: Place): unknown {
    if (!isNode(node)) {
      if (key !== undefined) places.set(keyOf(path), { key, value: key })
      return null
    }
    const value = placeOfNode(node)
    places.set(keyOf(path), key === undefined ? { value } : { key, value })
    if (isAlias(node)) {
      used.add(node.source)
      lostLines.add(value.line)
      flaw(
        value,
        'yaml-alias',
        `*${node.source} läses som en hänvisning (alias) till något annat i filen. Det går inte här.`,
        'Skriv ut värdet, eller sätt citattecken runt det om stjärnan hör till texten.',
      )
      return null
    }
    if (node.anchor !== undefined) anchors.push({ name: node.anchor, place: value })
    if (isScalar(node)) {
      if (node.type === 'PLAIN') reportCut(node, value, path)
      return scalarOf(node)
    }
    if (isSeq(node)) return node.items.map((item, index) => valueOf(item, [...path, index]))
    return isMap(node) ? recordOf(node, path) : null
  }

  /** What follows ` #` is a comment to YAML. After a number, a date or an id it was meant as one. */
  function reportCut(node: Yaml.Node, place: Place, path: Path): void {
    const [, end = 0] = node.range ?? []
    const [rest = ''] = text.slice(end).split('\n', 1)
    const key = path.findLast((step) => typeof step === 'string') ?? ''
    if (!/^ +#/.test(rest) || !sentences.has(key)) return
    flaw(
      { ...place, endColumn: place.endColumn + rest.trimEnd().length },
      'text-avkortad',
      `Texten klipps av före #, och ”${rest.trim()}” försvinner.`,
      'Sätt citattecken runt hela värdet. Är det en kommentar: flytta den till en egen rad.',
    )
  }

  function recordOf(node: { items: readonly { key: unknown; value: unknown }[] }, path: Path) {
    const record: Record<string, unknown> = {}
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        const place = isNode(key) ? placeOfNode(key) : { line: firstLine, column: 1, endColumn: 1 }
        flaw(place, 'fel-nyckel', 'Här ska det stå en nyckel.', 'Skriv nyckeln som ett ord.')
        continue
      }
      const name = String(key.value)
      const place = placeOfNode(key)
      if (Object.hasOwn(record, name))
        flaw(
          place,
          'dubbel-nyckel',
          `${name} står två gånger.`,
          'Behåll den ena raden och ta bort den andra.',
        )
      else if (name === '__proto__')
        flaw(place, 'okand-nyckel', `${name} finns inte.`, 'Ta bort raden.')
      else record[name] = valueOf(value, [...path, name], place)
    }
    return record
  }

  const values = valueOf(top, [])
  for (const { name, place } of anchors) {
    if (used.has(name)) continue
    const row = rows[place.line - firstLine] ?? ''
    const column = row.indexOf(`&${name}`) + 1
    flaw(
      column === 0 ? place : { line: place.line, column, endColumn: column + name.length + 1 },
      'yaml-alias',
      `&${name} läses som ett namn på det som följer, och syns inte för läsarna.`,
      'Sätt citattecken runt värdet om &-tecknet hör till texten; ta annars bort det.',
    )
  }
  const placeOf = (path: Path, part: 'key' | 'value') => places.get(keyOf(path))?.[part]
  return { values, flaws, placeOf }
}

/** Keys whose values are words for readers. */
const sentences = new Set(
  (
    'title description statusText summary note text alt caption credit reason sv en name definition ' +
    'statement owner partners area aims term expansion role source unit'
  ).split(' '),
)

function scalarOf({ type, value }: { type?: string; value: unknown }): string | null {
  const text = typeof value === 'string' ? value : ''
  return text === '' && (type === undefined || type === 'PLAIN') ? null : text
}

function keyOf(path: Path): string {
  return JSON.stringify(path)
}
