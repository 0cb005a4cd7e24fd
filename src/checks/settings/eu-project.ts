import type { Rule } from '../rule.ts'

export const euProject: Rule = {
  code: 'eu-stod-utan-emblem',
  severity: 'warning',
  what: 'Projektets text säger att EU är med och betalar, men funding nämner inget EU-stöd.',
  why: 'Utan funding visas varken emblem eller ord på projektets sida, i rapporterna och på startsidan.',
  remedy: 'Lägg till stödet under funding i projektet, med ett namn ur site.yaml.',
  example: 'Projektet finansieras av Europeiska socialfonden. (utan funding)',
  *find({ site, isWhole, proseOf, placeOf }) {
    for (const project of site.projects) {
      const { file, funding, description } = project
      if (funding.length > 0 || !isWhole(project)) continue
      const words = {
        message: 'Texten säger att EU är med och betalar, men projektet har ingen funding.',
        hint: 'Lägg till funding: [namn ur site.yaml], så visas emblemet och orden.',
      }
      if (support.test(description)) yield { file, place: placeOf(file, ['description']), ...words }
      for (const { text, placeAt } of proseOf(project).passages) {
        const found = support.exec(text)
        if (found === null) continue
        yield { file, place: placeAt(found.index, found[0].length), ...words }
        break
      }
    }
  },
}

const support =
  /(?:finansier\p{L}+|stöd|bidrag|betala\p{L}*) (?:delvis )?(?:av|från|ur) (?:EU|ESF|Europeiska (?:unionen|socialfonden|regionala)|Interreg)|(?:co-)?funded by (?:the )?(?:EU|ESF|European)/iu
