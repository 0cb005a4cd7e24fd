import fc from 'fast-check'
import { beginningOf, firstShowing, shownAt } from './clocks.ts'
import { smallSite, type Texts } from './content.ts'

/** A time as an editor writes it, and the moment that is meant; undefined: there is none. */
export interface Written {
  readonly text: string
  readonly moment: number | undefined
}

/** When a report is to be seen, and what is to be seen of it. */
export interface Schedule {
  readonly isDraft: boolean
  readonly publish: Written
  readonly expiry: Written | undefined
  readonly withdrawn: { readonly at: Written; readonly mode: 'keep' | 'gone' } | undefined
  readonly correction: Written | undefined
  readonly update: Written | undefined
  /** Of an easy-read twin, and of an English version. */
  readonly twin: Written | undefined
  readonly english: Written | undefined
}

export interface ScheduledSite {
  readonly timeZone: string
  readonly schedules: readonly Schedule[]
}

/** Sites of so many reports, all within some days of a night when the clocks are changed. */
export function scheduledSites(size: number): fc.Arbitrary<ScheduledSite> {
  return fc.constantFrom(...nights).chain(([timeZone, night]) =>
    fc.record({
      timeZone: fc.constant(timeZone),
      schedules: fc.array(scheduleNear(timeZone, night), { minLength: size, maxLength: size }),
    }),
  )
}

export type Visibility = 'visible' | 'gone' | 'missing'

/** What the address of a report should answer, told from the schedule alone. */
export function reportAt(schedule: Schedule, now: number): Visibility {
  const { isDraft, publish, expiry, withdrawn } = schedule
  if (isDraft || isHeldBack(schedule) || momentOf(publish) > now) return 'missing'
  if (withdrawn !== undefined && momentOf(withdrawn.at) <= now)
    return withdrawn.mode === 'keep' ? 'visible' : 'gone'
  return expiry !== undefined && momentOf(expiry) <= now ? 'gone' : 'visible'
}

/** Whether lists, feeds, search and figures name it. */
export function isListedAt(schedule: Schedule, now: number): boolean {
  const { withdrawn } = schedule
  const isWithdrawn = withdrawn !== undefined && momentOf(withdrawn.at) <= now
  return reportAt(schedule, now) === 'visible' && !isWithdrawn && !isExpired(schedule, now)
}

export function twinAt(schedule: Schedule, now: number): Visibility {
  const { twin } = schedule
  if (twin?.moment === undefined || twin.moment > now) return 'missing'
  return reportAt(schedule, now)
}

export function isEnglishAt({ english }: Schedule, now: number): boolean {
  return english?.moment !== undefined && english.moment <= now
}

/** Whether a note that was written ahead has come to its time. */
export function hasCome(written: Written | undefined, now: number): boolean {
  return written?.moment !== undefined && written.moment <= now
}

/** A file with a time that does not exist, or that ends before it begins, is not published. */
export function isHeldBack(schedule: Schedule): boolean {
  const { publish, expiry, withdrawn, correction, update } = schedule
  const times = [publish, expiry, withdrawn?.at, correction, update]
  if (times.some((time) => time !== undefined && time.moment === undefined)) return true
  return expiry !== undefined && momentOf(expiry) <= momentOf(publish)
}

export function momentsOf({ publish, expiry, withdrawn, ...rest }: Schedule): readonly number[] {
  const { correction, update, twin, english } = rest
  return [publish, expiry, withdrawn?.at, correction, update, twin, english].flatMap(
    (written) => written?.moment ?? [],
  )
}

/** Two letters that tell a report, in words that stand nowhere else: `qoabx` is its title. */
export function keyOf(index: number): string {
  return String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))
}

/** The content of a site with these schedules, as files. */
export function textsOf({ timeZone, schedules }: ScheduledSite): Texts {
  const texts: Record<string, string> = {
    'site.yaml': `${smallSite['site.yaml'] ?? ''}timeZone: ${timeZone}\n`,
    'measures.yaml': (smallSite['measures.yaml'] ?? '').replace('cumulative', 'snapshot'),
    'reports/nulage.md': reportOf('grund', 'Grundtext', ['date: 2020-01-01']),
  }
  for (const [index, schedule] of schedules.entries()) {
    const key = keyOf(index)
    const file = `reports/rapport-${key}`
    const end = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
    texts[`${file}.md`] = reportOf(key, `Kvartalsläget qo${key}x`, [
      ...linesOf(schedule, key),
      'project: lyftet',
      `period: { start: 2019-01-01, end: ${end} }`,
      `keyFigures: [{ measure: participants, value: ${7_000_000 + index} }]`,
      `aliases: [/gammal/${key}]`,
    ])
    const { twin, english } = schedule
    if (twin !== undefined)
      texts[`${file}.lattlast.md`] = reportOf(`${key} lätt`, `Lätt qt${key}x`, dateOf(twin))
    if (english !== undefined)
      texts[`${file}.en.md`] = reportOf(`${key} in English`, `English qe${key}x`, dateOf(english))
  }
  return texts
}

const nights = [
  ['Europe/Stockholm', '2026-03-29'],
  ['Europe/Stockholm', '2026-10-25'],
  ['America/St_Johns', '2026-03-08'],
  ['America/Santiago', '2026-09-06'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Pacific/Chatham', '2026-09-27'],
  ['Africa/Cairo', '2026-04-24'],
  ['Asia/Kathmandu', '2026-01-01'],
] as const

function scheduleNear(timeZone: string, night: string): fc.Arbitrary<Schedule> {
  const time = writtenNear(timeZone, night)
  const sometimes = fc.option(time, { nil: undefined, freq: 2 })
  const modes = fc.constantFrom('keep' as const, 'gone' as const)
  return fc.record({
    isDraft: fc.integer({ min: 0, max: 7 }).map((number) => number === 7),
    publish: time,
    expiry: sometimes,
    withdrawn: fc.option(fc.record({ at: time, mode: modes }), { nil: undefined, freq: 2 }),
    correction: sometimes,
    update: sometimes,
    twin: sometimes,
    english: sometimes,
  })
}

function writtenNear(timeZone: string, night: string): fc.Arbitrary<Written> {
  const start = Date.parse(`${night}T00:00Z`)
  const minutes = fc.integer({ min: -24 * 60, max: 48 * 60 })
  const forms = fc.constantFrom('day', 'local', 'local', 'local', 'offset')
  return fc.tuple(minutes, forms).map(([minute, form]) => {
    const local = new Date(start + minute * 60_000).toISOString().slice(0, 16)
    if (form === 'day') {
      const day = local.slice(0, 10)
      return { text: day, moment: beginningOf(day, timeZone) }
    }
    const moment = firstShowing(local, timeZone)
    if (form === 'local' || moment === undefined) return { text: local, moment }
    return { text: withOffset(moment, timeZone), moment }
  })
}

function withOffset(moment: number, timeZone: string): string {
  const local = shownAt(moment, timeZone)
  const ahead = (Date.parse(`${local}Z`) - moment) / 60_000
  const digits = [Math.trunc(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((number) =>
    String(number).padStart(2, '0'),
  )
  return `${local}:00${ahead < 0 ? '-' : '+'}${digits.join(':')}`
}

function linesOf(schedule: Schedule, key: string): string[] {
  const { isDraft, publish, expiry, withdrawn, correction, update } = schedule
  return [
    ...(isDraft ? ['draft: true'] : []),
    'date: 2025-06-01',
    `publishDate: ${publish.text}`,
    ...(expiry === undefined ? [] : [`expiryDate: ${expiry.text}`]),
    ...(withdrawn === undefined
      ? []
      : [
          `withdrawn: { date: '${withdrawn.at.text}', reason: Orsak qw${key}x., mode: ${withdrawn.mode} }`,
        ]),
    ...(correction === undefined
      ? []
      : [
          `corrections: [{ date: '${correction.text}', text: Rättat qc${key}x., keyFigure: participants }]`,
        ]),
    ...(update === undefined
      ? []
      : [`updates: [{ date: '${update.text}', note: Nytt qu${key}x. }]`]),
  ]
}

function dateOf({ text }: Written): string[] {
  return [`date: ${text}`]
}

function reportOf(key: string, title: string, lines: readonly string[]): string {
  return `---
title: ${title}
description: En beskrivning av ${key} som är lång nog för att den ska godtas av kontrollen.
authors: [redaktionen]
${lines.join('\n')}
---

Brödtext om ${title}.
`
}

function isExpired({ expiry }: Schedule, now: number): boolean {
  return expiry !== undefined && momentOf(expiry) <= now
}

function momentOf({ moment }: Written): number {
  return moment ?? Infinity
}
