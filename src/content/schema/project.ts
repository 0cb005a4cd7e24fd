import { z } from 'zod'
import { parseDay } from '../time.ts'
import { entryShape } from './entry.ts'
import { type Calendar, day, id, idIn, list, number, parsed, text, words } from './scalars.ts'

/** The front matter of a project. */
export function projectSchema(calendar: Calendar) {
  return z.strictObject({
    ...entryShape(calendar),
    description: text(50, 200).describe(
      'Det viktigaste i en eller två meningar, olika för varje text.',
    ),
    startDate: day.exactOptional().describe('Första dagen.'),
    endDate: day.exactOptional().describe('Sista dagen.'),
    owner: words.exactOptional().describe('Den som ansvarar.'),
    partners: list(words).describe('De som är med.'),
    funding: list(idIn('funding')).describe('Vilka fonder som betalar.'),
    area: words.exactOptional().describe('Område.'),
    aims: list(words).describe('Mål.'),
    milestones: list(milestone).describe('Milstolpar.'),
    measures: list(measure).describe('Mål för nyckeltal.'),
  })
}

const milestone = z.strictObject({
  id: id.describe('Ett eget namn i adresser.'),
  title: words.describe('Vad som ska vara nått.'),
  date: day.describe('När det ska vara nått.'),
  done: parsed((written) => (written === 'true' ? true : parseDay(written)))
    .meta({ type: ['string', 'boolean'], anyOf: [{ const: true }, { format: 'date' }] })
    .exactOptional()
    .describe('Dagen då det nåddes, eller true.'),
})

const measure = z.strictObject({
  measure: idIn('measures').describe('Vad som räknas.'),
  target: number.exactOptional().describe('Målet.'),
  by: day.exactOptional().describe('När målet ska vara nått.'),
  baseline: number.exactOptional().describe('Värdet från början.'),
})
