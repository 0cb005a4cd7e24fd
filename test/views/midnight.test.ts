import { expect, it } from 'vitest'
import { formatOf } from '../../src/i18n/format.ts'
import { nextMidnight } from '../../src/views/midnight.ts'

const stockholm = formatOf('sv', 'Europe/Stockholm')

it.each([
  ['an ordinary day', '2021-06-01T13:00:00+02:00', '2021-06-02T00:00:00+02:00'],
  ['midnight itself', '2021-06-01T00:00:00+02:00', '2021-06-02T00:00:00+02:00'],
  ['the last moment', '2021-06-01T23:59:59.999+02:00', '2021-06-02T00:00:00+02:00'],
  ['the short day of spring', '2021-03-28T00:00:00+01:00', '2021-03-29T00:00:00+02:00'],
  ['the long day of autumn', '2021-10-31T00:00:00+02:00', '2021-11-01T00:00:00+01:00'],
])('the next day begins at midnight where the site is: %s', (_, now, next) => {
  expect(nextMidnight(Date.parse(now), stockholm)).toBe(Date.parse(next))
})
