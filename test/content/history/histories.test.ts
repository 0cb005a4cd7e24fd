import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Instant } from '../../../src/base/clock.ts'
import { createHistories, type ReportHistory } from '../../../src/content/history/histories.ts'
import { historyPlaceOf } from '../../../src/content/history/history-place.ts'
import type { Passage } from '../../../src/content/history/difference.ts'
import { readSite } from '../../../src/content/read-site.ts'
import { createRepository, type Repository } from '../../helpers/repository.ts'
import { reportText, smallContent } from '../../helpers/small-content.ts'

const now = Date.parse('2026-06-01T10:00:00Z')
let repository: Repository

beforeEach(() => {
  repository = createRepository()
  for (const [file, text] of Object.entries(smallContent)) repository.write(`content/${file}`, text)
  repository.remove('content/reports/maj.md')
  repository.commit('2025-12-01T10:00:00Z')
})

afterEach(() => {
  repository.close()
})

function save(day: string, text: string, file = 'reports/maj.md'): void {
  repository.write(`content/${file}`, text)
  repository.commit(`${day}T10:00:00Z`)
}

async function historyOf(
  slug = 'maj',
  { folder = repository.folder, at = now }: { folder?: string; at?: Instant } = {},
): Promise<ReportHistory> {
  const content = join(folder, 'content')
  const site = await readSite(content, { now: at })
  const report = site.reports.find((each) => each.slug === slug)
  const place = await historyPlaceOf({ folder: content, environment: process.env })
  if (place === undefined || report === undefined) throw new Error('nothing to read')
  const histories = createHistories(
    () => place,
    () => at,
  )
  expect(histories.historyOf(site, report)).toBeUndefined()
  const history = await histories.read(site, report)
  expect(histories.historyOf(site, report)).toBe(history)
  return history
}

/** `Vi är [-tre-]{+fyra+}.` */
const marked = (passage: Passage) =>
  passage
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('')

const told = ({ changes }: ReportHistory) =>
  changes.flatMap(({ parts }) =>
    parts.flatMap(({ part, passages }) => passages.map((each) => `${part}: ${marked(each)}`)),
  )

describe('what changed is told word by word', () => {
  test('in the text, and in nothing else', async () => {
    const body = '## Nu\n\nVi är **tre** kurser in.\n\nResten står kvar.'
    save('2026-01-02', reportText({ body }))
    save('2026-02-02', reportText({ body: body.replace('tre', 'fyra') }))
    const history = await historyOf()
    expect(told(history)).toEqual(['body: Vi är [-tre-]{+fyra+} kurser in.'])
    expect(history.changes[0]?.from).toBe(Date.parse('2026-02-02T10:00:00Z'))
    expect(history.first).toBe(Date.parse('2026-01-02T10:00:00Z'))
  })

  test('in title, description, summary and key figures', async () => {
    const more = (value: number, sentence: string) =>
      `period: { start: 2025-10-01, end: 2025-12-31 }\nkeyFigures:\n  - { measure: deltagare, value: ${value} }\nsummary: [${sentence}]`
    save('2026-01-02', reportText({ title: 'Läget i maj', more: more(400, 'Det går bra.') }))
    save('2026-02-02', reportText({ title: 'Läget i juni', more: more(420, 'Det går sakta.') }))
    expect(told(await historyOf())).toEqual([
      'title: Läget i [-maj-]{+juni+}',
      'description: Så går det för projektet läget i [-maj-]{+juni+}, i korthet och för alla som undrar.',
      'summary: Det går [-bra-]{+sakta+}.',
      'keyFigures: Deltagare: [-400-]{+420+} personer',
    ])
  })

  test('and what readers do not see, such as where lines are broken, is no change', async () => {
    save('2026-01-02', reportText({ body: 'En mening på\nen rad.' }))
    save('2026-02-02', reportText({ body: 'En mening\npå en rad.' }))
    save('2026-03-02', reportText({ body: 'En mening\npå en rad.', more: 'topics: []' }))
    expect((await historyOf()).changes).toEqual([])
  })

  test('newest first, over a move to a folder of its own', async () => {
    save('2026-01-02', reportText({ body: 'Vi är tre.' }))
    save('2026-02-02', reportText({ body: 'Vi är fyra.' }))
    repository.move('content/reports/maj.md', 'content/reports/maj/index.md')
    save('2026-03-02', reportText({ body: 'Vi är fem.' }), 'reports/maj/index.md')
    expect(told(await historyOf())).toEqual([
      'body: Vi är [-fyra-]{+fem+}.',
      'body: Vi är [-tre-]{+fyra+}.',
    ])
  })
})

describe('what was never published never shows', () => {
  const draft = (body: string) => reportText({ body, more: 'draft: true' })

  test('drafts', async () => {
    save('2026-01-02', draft('Hemligt utkast.'))
    save('2026-01-03', draft('Hemligt andra utkast.'))
    save('2026-01-04', reportText({ body: 'Det som gäller.' }))
    const history = await historyOf()
    expect(history.changes).toEqual([])
    expect(JSON.stringify(history)).not.toContain('emligt')
    expect(history.first).toBe(Date.parse('2026-01-04T10:00:00Z'))
  })

  test('what was rewritten before its time came', async () => {
    const more = 'publishDate: 2026-03-01T08:00'
    save('2026-01-02', reportText({ body: 'Hemligt före.', more }))
    save('2026-02-02', reportText({ body: 'Det som gäller.', more }))
    save('2026-04-02', reportText({ body: 'Det som gäller nu.', more }))
    const history = await historyOf()
    expect(told(history)).toEqual(['body: Det som gäller {+nu+}.'])
    expect(history.first).toBe(Date.parse('2026-03-01T07:00:00Z'))
    expect(JSON.stringify(history)).not.toContain('emligt')
  })

  test('what stood only on another branch', async () => {
    save('2026-01-02', reportText({ body: 'Det som gällde.' }))
    repository.git('checkout', '--quiet', '-b', 'forslag')
    save('2026-01-03', reportText({ body: 'Hemligt förslag.' }))
    save('2026-01-04', reportText({ body: 'Det som gäller.' }))
    repository.git('checkout', '--quiet', 'main')
    repository.git('merge', '--quiet', '--no-ff', '-m', 'Sammanfogat', 'forslag')
    const history = await historyOf('maj', { at: Date.now() })
    expect(told(history)).toEqual(['body: Det som [-gällde-]{+gäller+}.'])
  })

  test('the text of another report that it was copied from', async () => {
    const body = 'Hemligt i den andra, som fyller mer än hälften av hela texten. '.repeat(20)
    save('2026-01-02', reportText({ title: 'Läget i april', body }), 'reports/april.md')
    save('2026-02-02', reportText({ body: `${body}Nytt.` }))
    save('2026-02-03', reportText({ body: 'Något annat.' }))
    save('2026-02-04', reportText({ body: 'Något annat igen.' }))
    const history = await historyOf()
    expect(told(history)[0]).toBe('body: Något annat {+igen+}.')
    expect(history.first).toBe(Date.parse('2026-02-02T10:00:00Z'))
    expect(history.changes).toHaveLength(2)
  })

  test('a version with a fault, since the one before it stood', async () => {
    save('2026-01-02', reportText({ body: 'Ett.' }))
    save('2026-01-03', reportText({ body: 'Felaktigt.', more: 'okand: 1' }))
    save('2026-01-04', reportText({ body: 'Två.' }))
    const history = await historyOf()
    expect(told(history)).toEqual(['body: [-Ett.-]', 'body: {+Två.+}'])
    expect(history.backSince).toBeUndefined()
  })

  test('what stood before the text was taken away', async () => {
    save('2026-01-02', reportText({ body: 'Något som måste bort.' }))
    save('2026-01-03', draft('Något som måste bort.'))
    save('2026-01-04', reportText({ body: 'Det som får stå.' }))
    save('2026-01-05', reportText({ body: 'Det som får stå kvar.' }))
    const history = await historyOf()
    expect(told(history)).toEqual(['body: Det som får stå {+kvar+}.'])
    expect(history.backSince).toBe(Date.parse('2026-01-04T10:00:00Z'))
    expect(JSON.stringify(history)).not.toContain('måste bort')
  })

  test('what stood before the file was removed', async () => {
    save('2026-01-02', reportText({ body: 'Något som måste bort.' }))
    repository.remove('content/reports/maj.md')
    repository.commit('2026-01-03T10:00:00Z')
    save('2026-01-04', reportText({ body: 'Det som får stå.' }))
    const history = await historyOf()
    expect(history.changes).toEqual([])
    expect(history.backSince).toBe(Date.parse('2026-01-04T10:00:00Z'))
  })
})

test('a shallow clone says so', async () => {
  save('2026-01-02', reportText({ body: 'Ett.' }))
  save('2026-01-03', reportText({ body: 'Två.' }))
  save('2026-01-04', reportText({ body: 'Tre.' }))
  repository.push()
  expect((await historyOf()).isShallow).toBe(false)
  const folder = join(repository.temporary, 'shallow')
  execFileSync('git', ['clone', '--quiet', '--depth=2', `file://${repository.remote}`, folder])
  const history = await historyOf('maj', { folder })
  expect(history.isShallow).toBe(true)
  expect(told(history)).toEqual(['body: [-Två.-]', 'body: {+Tre.+}'])
})

test('a folder under no version control has no history', async () => {
  const environment = process.env
  expect(await historyPlaceOf({ folder: repository.temporary, environment })).toBeUndefined()
})
