import type { DraftSite, Finding } from '../draft-site.ts'
import type { Entry } from '../entry.ts'
import type { Fault } from '../fault.ts'

/** Translations and easy-read twins belong to an original, in a language that the site has. */
export function originals(entry: Entry, { settings, known }: Around): readonly Finding[] {
  if (!settings.locales.includes(entry.locale)) return [found(entry, notSpoken(entry))]
  const isTranslation = entry.locale !== settings.locales[0] && /\.[a-z]+\.md$/.test(entry.file)
  if (!isTranslation && entry.edition === 'standard') return []
  return known.originals.has(`${entry.kind}/${entry.slug}`) ? [] : [found(entry, alone(entry))]
}

type Around = Pick<DraftSite, 'settings' | 'known'>

function found({ file }: Entry, fault: Fault): Finding {
  return { file, path: [], part: 'missing', fault, holdsBack: true }
}

function notSpoken({ locale }: Entry): Fault {
  return {
    code: 'sprak-inte-valt',
    message: `Språket ${locale} finns inte bland webbplatsens språk.`,
    hint: `Lägg till ${locale} under locales i site.yaml, eller ta bort filen.`,
  }
}

function alone({ file, edition }: Entry): Fault {
  const original = file.replace(/\.[a-z]+\.md$/, '.md')
  return {
    code: 'original-saknas',
    message: `${edition === 'lattlast' ? 'Den lättlästa texten' : 'Översättningen'} har inget original.`,
    hint: `Skriv originalet i ${original}, eller döp om filen till det.`,
  }
}
