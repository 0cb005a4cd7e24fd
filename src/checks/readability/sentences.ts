export interface Sentence {
  readonly text: string
  /** Where it begins in the passage. */
  readonly at: number
}

/**
 * The sentences of a passage. A point ends one when a capital, a figure or a quotation mark
 * follows, unless it belongs to an abbreviation or an initial: `31 dec. 2025`, `t.ex. Arboga`.
 */
export function sentencesIn(passage: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const { index, 0: ending } of passage.matchAll(endings)) {
    const before = passage.slice(start, index)
    if (ending.startsWith('.') && !endsSentence(before, passage.slice(index + ending.length)))
      continue
    push(before + ending.trimEnd(), start)
    start = index + ending.length
  }
  push(passage.slice(start), start)
  return sentences

  function push(text: string, at: number): void {
    const lead = text.length - text.trimStart().length
    if (/[\p{L}\d]/u.test(text)) sentences.push({ text: text.trim(), at: at + lead })
  }
}

const endings = /[.!?…]+[”’"')\]]*\s+(?=[“”’"'([–—-]*\s*[\p{Lu}\d{])/gu

function endsSentence(before: string, after: string): boolean {
  const last = /[\p{L}\d.]+$/u.exec(before)?.[0].toLowerCase() ?? ''
  if (/^\d{1,3}$/.test(last) && before.trim() === last) return false
  if (months.has(last)) return !/^\d/.test(after)
  if (mayEnd.has(last)) return true
  // An initial, as in C. Larsson; but a sentence may well end with a letter alone: vitamin C.
  if (/^\p{L}$/u.test(last)) return false
  return !abbreviations.has(last) && !/^\p{L}(?:\.\p{L}{1,3})+$/u.test(last)
}

/** Abbreviations that a sentence may end with. */
const mayEnd = new Set(['osv', 'o.s.v', 'm.m', 'm.fl', 'etc', 'e.d', 'o.d', 'f.kr', 'e.kr'])

const months = new Set(
  'jan feb febr mars apr jun juni jul juli aug sep sept okt oct nov dec'.split(' '),
)

const abbreviations = new Set(
  (
    'adj adm alt anm ang art avd avs bil bl bla bl.a c ca civ dir div dnr doc d.v.s dvs dr e eg eng enl ev ex exkl ' +
    'f fam fig fil forts fr.o.m från följ gm hr inb inkl int jfr jr kap kl kr l leg lic lör m mag ' +
    'max mdr med milj min mom mån mr mrs ms mt nr nuv obs ons p p.g.a pga par prof prop ref reg ' +
    'resp rskr s s.k sid skr spec st st.f sv sön t t.ex t.o.m tab tel tf tim tis tom tor tr trpt ' +
    'u.a undert upp uppl utg v vol vs ä.k ö övers approx dept e.g ed est i.e incl no vs'
  ).split(' '),
)
