import { z } from 'zod'
import { entryShape } from './entry.ts'
import { type Calendar, day, idIn, list, number, text, timeIn, words, yesOrNo } from './scalars.ts'

export const statuses = ['onTrack', 'atRisk', 'offTrack', 'completed', 'paused'] as const

/** The front matter of a report. */
export function reportSchema(calendar: Calendar) {
  return z
    .strictObject({
      ...entryShape(calendar),
      description: text(50, 200).describe(
        'Det viktigaste i en eller två meningar, olika för varje text.',
      ),
      date: timeIn(calendar).describe('Dagen som läsarna ser som publiceringsdag.'),
      authors: z.array(idIn('people')).min(1).describe('De som har skrivit.'),
      project: idIn('projects')
        .exactOptional()
        .describe('Projektet som rapporten handlar om. Utan projekt är texten en nyhet.'),
      period: period.exactOptional().describe('Tiden som nyckeltalen gäller.'),
      status: z.enum(statuses).exactOptional().describe('Hur det går för projektet.'),
      statusText: words.exactOptional().describe('Varför det går så.'),
      summary: z
        .array(text(1, 400))
        .max(5)
        .default([])
        .describe('Kort om läget: en till fem enkla meningar.'),
      keyFigures: list(keyFigure).describe('Nyckeltal vid periodens slut.'),
    })
    .meta({ dependencies: { keyFigures: ['period'] } })
}

const period = z
  .strictObject({
    start: day.describe('Första dagen.'),
    end: day.describe('Sista dagen.'),
  })
  .superRefine(({ start, end }, context) => {
    if (start <= end) return
    const fault = {
      code: 'period-bakvand',
      message: 'Perioden slutar innan den börjar.',
      hint: `Skriv en dag från och med ${start} under end, eller ändra start.`,
    }
    context.addIssue({ code: 'custom', path: ['end'], params: { fault } })
  })

const keyFigure = z.strictObject({
  measure: idIn('measures').describe('Vad som räknas.'),
  value: number.describe('Värdet, bara siffror, med punkt före decimaler.'),
  approximate: yesOrNo.default(false).describe('Om värdet är ungefärligt.'),
  note: words.exactOptional().describe('Något att veta om värdet.'),
})
