import { stateOf } from '../../content/state.ts'
import { frontTextsOf } from '../front-texts.ts'
import { matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const placeholder: Rule = {
  code: 'platshallare',
  severity: 'warning',
  what: 'En text som är eller ska bli publicerad har en platshållare kvar.',
  why: 'Läsaren ser att texten inte är klar.',
  remedy: 'Skriv det som fattas, eller gör texten till ett utkast med draft: true.',
  example: 'Kursen börjar den [datum]. TODO: fyll i siffran.',
  *find(look) {
    const words = (found: string) => ({
      message: `”${found}” ser ut som en platshållare.`,
      hint: 'Skriv det som fattas, eller gör texten till ett utkast med draft: true.',
    })
    for (const { entry, found, place } of matchesIn(look, pattern))
      if (stateOf(entry, look.now) !== 'draft')
        yield { file: entry.file, place, ...words(found[0]) }
    for (const entry of look.entries)
      for (const { path, text } of frontTextsOf(entry)) {
        const found = new RegExp(pattern, 'u').exec(text)?.[0]
        if (found !== undefined && stateOf(entry, look.now) !== 'draft')
          yield { file: entry.file, place: look.placeOf(entry.file, path), ...words(found) }
      }
  },
}

const pattern =
  /(?<!\p{L})(?:TODO|FIXME|TBD|TBA|XXX+|TKTK|[Ll]orem ipsum)(?!\p{L})|\[(?:datum|namn|siffra|antal|ort|text|länk|fyll i|date|name|number|xx+)\]|_{4,}|\?{3,}/gu
