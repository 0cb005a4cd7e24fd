import { nearest } from '../base/nearest.ts'
import type { Problem } from '../base/problem.ts'
import type { Entry } from '../content/entry.ts'
import { noteOf, notes } from './notes.ts'
import type { Look } from './rule.ts'

/**
 * Without what editors have set aside, each in its own file. What they set aside in vain is told:
 * a name that no rule has, and an exception from a rule that finds nothing there.
 */
export function withoutIgnored(found: readonly Problem[], look: Look): readonly Problem[] {
  const ignored = new Map(
    look.entries.map(({ file, ignoreChecks }) => [
      file,
      new Set(ignoreChecks.map(({ rule }) => rule)),
    ]),
  )
  const isIgnored = ({ file, code }: Problem) => ignored.get(file)?.has(code) === true
  const silenced = new Set(found.filter(isIgnored).map(keyOf))
  return [
    ...found.filter((problem) => !isIgnored(problem)),
    ...look.entries.filter(look.isWhole).flatMap((entry) => vain(entry, silenced, look)),
  ]
}

function keyOf({ file, code }: Pick<Problem, 'file' | 'code'>): string {
  return `${file} ${code}`
}

function vain(entry: Entry, silenced: ReadonlySet<string>, look: Look): Problem[] {
  const { file } = entry
  return entry.ignoreChecks.flatMap(({ rule }, index): Problem[] => {
    const words = wrongWith(rule, silenced.has(keyOf({ file, code: rule })))
    if (words === undefined) return []
    return [{ file, ...look.placeOf(file, ['ignoreChecks', index, 'rule']), ...words }]
  })
}

type Words = Pick<Problem, 'code' | 'severity' | 'message' | 'hint'>

function wrongWith(rule: string, hasSilenced: boolean): Words | undefined {
  const note = noteOf(rule)
  if (note === undefined) return unknown(rule)
  switch (note.exception) {
    case 'never':
      return cannot(rule)
    case 'early':
      return undefined
    case undefined:
      break
  }
  return hasSilenced ? undefined : idle(rule)
}

function unknown(rule: string): Words {
  const meant = nearest(
    rule,
    notes.map(({ code }) => code),
  )
  return {
    code: 'okand-kontroll',
    severity: 'error',
    message: `Det finns ingen kontroll som heter ”${rule}”.`,
    hint: meant === undefined ? 'Skriv namnet som det står i beskedet.' : `Menade du ${meant}?`,
  }
}

function cannot(rule: string): Words {
  return {
    code: 'okand-kontroll',
    severity: 'error',
    message: `Kontrollen ${rule} går inte att stänga av: utan den kan texten inte visas rätt.`,
    hint: 'Rätta felet, och ta bort undantaget.',
  }
}

function idle(rule: string): Words {
  return {
    code: 'onodigt-undantag',
    severity: 'advice',
    message: `Undantaget från ${rule} behövs inte: kontrollen har inget att säga om filen.`,
    hint: 'Ta bort undantaget, så att kontrollen vaktar igen.',
  }
}
