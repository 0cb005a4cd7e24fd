import { stateOf } from '../../content/state.ts'
import type { Rule } from '../rule.ts'

export const menuDraft: Rule = {
  code: 'meny-till-osynlig-sida',
  severity: 'warning',
  what: 'Menyn har en sida som läsarna inte kan se.',
  why: 'Sidan fattas i menyn tills den är publicerad.',
  remedy: 'Publicera sidan, eller ta bort den ur menyn.',
  example: 'menu: [reports, om] när om.md är ett utkast',
  *find({ site, now, placeOf }) {
    for (const [index, id] of site.settings.menu.entries()) {
      const page = site.pages.find(
        ({ slug, locale }) => slug === id && locale === site.settings.locales[0],
      )
      if (page === undefined || ['published', 'withdrawn'].includes(stateOf(page, now))) continue
      yield {
        file: 'site.yaml',
        place: placeOf('site.yaml', ['menu', index]),
        message: `Sidan ${page.file} syns inte för läsarna och inte i menyn.`,
        hint: 'Publicera sidan, eller ta bort den ur menyn.',
      }
    }
  },
}
