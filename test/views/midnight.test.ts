import { expect, it } from 'vitest'
import { formatOf } from '../../src/i18n/format.ts'
import { midnightsAround } from '../../src/views/midnight.ts'

it.each([
  [
    'an ordinary day',
    '2021-06-01T13:00:00+02:00',
    '2021-06-01T00:00+02:00',
    '2021-06-02T00:00+02:00',
  ],
  [
    'its first moment',
    '2021-06-01T00:00:00+02:00',
    '2021-06-01T00:00+02:00',
    '2021-06-02T00:00+02:00',
  ],
  [
    'its last moment',
    '2021-06-01T23:59:59.999+02:00',
    '2021-06-01T00:00+02:00',
    '2021-06-02T00:00+02:00',
  ],
  [
    'the short day of spring',
    '2021-03-28T12:00:00+02:00',
    '2021-03-28T00:00+01:00',
    '2021-03-29T00:00+02:00',
  ],
  [
    'the long day of autumn',
    '2021-10-31T00:00:00+02:00',
    '2021-10-31T00:00+02:00',
    '2021-11-01T00:00+01:00',
  ],
])('a day lasts from midnight to midnight where the site is: %s', (_, now, from, to) => {
  const format = formatOf('sv', 'Europe/Stockholm')
  expect(midnightsAround(Date.parse(now), format, 'Europe/Stockholm')).toEqual([
    Date.parse(from),
    Date.parse(to),
  ])
})

it('a day begins at one where the clocks skip midnight', () => {
  const format = formatOf('en', 'America/Santiago')
  const [begins] = midnightsAround(
    Date.parse('2021-09-05T12:00:00-03:00'),
    format,
    'America/Santiago',
  )
  expect(begins).toBe(Date.parse('2021-09-05T01:00:00-03:00'))
})
