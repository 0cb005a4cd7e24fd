import { type Locale, locales } from '../../i18n/locale.ts'
import { pathOf, reservedSlugs, routeAt } from '../../paths.ts'
import type { DraftSite, Finding } from '../draft-site.ts'
import type { Fault } from '../fault.ts'
import { canonicalOf, pathOfEntry } from '../redirection.ts'
import { routeOf } from '../route-of.ts'
import { byRight } from './by-right.ts'
import { onAll, type Seen } from './kept-findings.ts'

const keys = [
  ...(['kind', 'locale', 'slug', 'edition', 'aliases'] as const),
  ...(['file', 'draft', 'publishDate'] as const),
]
type Entry = Seen<(typeof keys)[number]>

/** Each address belongs to one text. Of two the one published first has it; both are told. */
export const addresses = onAll(keys, (entries, { redirects }) => {
  const findings: Finding[] = []
  const living = new Map<string, Entry>()
  const contested = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (isReserved(entry)) {
      findings.push(found(entry, reserved(entry), true))
      continue
    }
    const path = pathOfEntry(entry)
    const other = living.get(path)
    if (other === undefined) living.set(path, entry)
    else contested.set(path, [...(contested.get(path) ?? [other]), entry])
  }
  for (const [path, claimants] of contested) {
    const [owner, ...others] = claimants.sort(byRight)
    if (owner === undefined) continue
    living.set(path, owner)
    for (const entry of others) {
      findings.push(found(entry, taken(path, owner.file), true))
      findings.push(found(owner, shared(path, entry.file), false))
    }
  }
  const withAliases = entries.filter(({ aliases }) => aliases.length > 0).sort(byRight)
  return [...findings, ...oldAddresses(withAliases, redirects, living)]
})

function isReserved(entry: Entry): boolean {
  return (
    entry.kind === 'page' &&
    routeOf(entry).name === 'page' &&
    reservedSlugs(entry.locale).has(entry.slug)
  )
}

function oldAddresses(
  entries: readonly Entry[],
  redirects: DraftSite['redirects'],
  living: ReadonlyMap<string, Entry>,
): Finding[] {
  const claimed = new Map<string, string>()
  const findings: Finding[] = []
  for (const { file, aliases } of entries)
    for (const [index, alias] of aliases.entries())
      findings.push(...claim(alias, file, ['aliases', index], true))
  for (const [index, { from }] of redirects.entries())
    findings.push(...claim(from, 'redirects.yaml', [index, 'from'], false))
  return findings

  function claim(
    address: string,
    file: string,
    path: Finding['path'],
    holdsBack: boolean,
  ): Finding[] {
    const canonical = canonicalOf(address)
    const page = living.get(canonical)?.file ?? fixedPage(canonical)
    const other = claimed.get(canonical)
    if (page === undefined && other === undefined) {
      claimed.set(canonical, file)
      return []
    }
    const fault = page === undefined ? twice(address, other ?? '') : shadows(address, page)
    return [{ file, path, part: 'value', fault, holdsBack }]
  }
}

/** What the site answers by itself at an address, in words. */
function fixedPage(path: string): string | undefined {
  const route = routeAt(path)
  if (route !== undefined && !('slug' in route)) return 'en av webbplatsens egna sidor'
  const first = path.split('/')[1] ?? ''
  return path.split('/').length > 2 && machineFolders.has(first) ? 'webbplatsens filer' : undefined
}

const machineFolders = new Set(['assets', 'media'])

function found({ file }: Entry, fault: Fault, holdsBack: boolean): Finding {
  return { file, path: [], part: 'missing', fault, holdsBack }
}

function reserved({ slug, locale }: Entry): Fault {
  return {
    code: 'reserverad-adress',
    message: `Adressen ${pathOf({ name: 'page', locale, slug })} används redan av webbplatsen själv.`,
    hint: `Döp om filen, till exempel till ${freeSlug(slug, locale)}.md`,
  }
}

function freeSlug(slug: string, locale: Locale): string {
  const free = `om-${slug}`
  return locales.every((each) => !reservedSlugs(each).has(free)) ? free : `sidan-${slug}-${locale}`
}

function taken(path: string, owner: string): Fault {
  return {
    code: 'adress-upptagen',
    message: `Adressen ${path} hör redan till ${owner}, som publicerades först.`,
    hint: 'Döp om den här filen, eller ta bort en av dem.',
  }
}

function shared(path: string, other: string): Fault {
  return {
    code: 'adress-upptagen',
    message: `Också ${other} gör anspråk på adressen ${path}. Den här publicerades först och visas.`,
    hint: 'Döp om eller ta bort en av filerna.',
  }
}

function shadows(address: string, page: string): Fault {
  return {
    code: 'alias-skymmer',
    message: `${address} är ingen gammal adress: där finns ${page}.`,
    hint: 'Ta bort adressen härifrån.',
  }
}

function twice(address: string, other: string): Fault {
  return {
    code: 'alias-dubbel',
    message: `${address} leder redan någon annanstans, enligt ${other}.`,
    hint: 'Behåll adressen i en av filerna.',
  }
}
