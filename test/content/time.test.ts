import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFault } from '../../src/content/fault.ts'
import { isTimeZone, parseDay, parseTime } from '../../src/content/time.ts'

const stockholm = 'Europe/Stockholm'

function at(text: string, timeZone = stockholm): string {
  const time = parseTime(text, timeZone)
  return isFault(time) ? time.code : new Date(time).toISOString()
}

describe('a time as an editor writes it', () => {
  test('a day begins when the clocks of the site show midnight', () => {
    expect(at('2021-05-12')).toBe('2021-05-11T22:00:00.000Z')
    expect(at('2021-01-12')).toBe('2021-01-11T23:00:00.000Z')
    expect(at('2021-05-12', 'America/New_York')).toBe('2021-05-12T04:00:00.000Z')
  })

  test('a time of day is by the clocks of the site, unless it has an offset', () => {
    expect(at('2021-05-12T08:30')).toBe('2021-05-12T06:30:00.000Z')
    expect(at('2021-05-12T08:30:15')).toBe('2021-05-12T06:30:15.000Z')
    expect(at('2021-05-12T08:30Z')).toBe('2021-05-12T08:30:00.000Z')
    expect(at('2021-05-12T08:30+05:30')).toBe('2021-05-12T03:00:00.000Z')
    expect(at('2021-05-12T08:30-05:00')).toBe('2021-05-12T13:30:00.000Z')
  })

  test('an hour that the spring change skips is refused, its neighbours are not', () => {
    expect(at('2021-03-28T01:59')).toBe('2021-03-28T00:59:00.000Z')
    expect(at('2021-03-28T02:00')).toBe('tid-hoppas-over')
    expect(at('2021-03-28T02:59')).toBe('tid-hoppas-over')
    expect(at('2021-03-28T03:00')).toBe('2021-03-28T01:00:00.000Z')
  })

  test('of the hour that comes twice in autumn the first is meant', () => {
    expect(at('2021-10-31T02:30')).toBe('2021-10-31T00:30:00.000Z')
    expect(at('2021-10-31T03:00')).toBe('2021-10-31T02:00:00.000Z')
  })

  test('a day begins also where the clocks skip its midnight', () => {
    expect(at('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z')
    expect(at('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z')
    expect(at('2026-09-06T00:00', 'America/Santiago')).toBe('tid-hoppas-over')
  })

  test('days and hours that do not exist are refused', () => {
    for (const text of ['2021-02-30', '2021-04-31', '2021-00-10', '2021-13-10', '2100-02-29'])
      expect(at(text), text).toBe('datum-finns-inte')
    for (const text of ['2021-05-12T24:00', '2021-05-12T08:60', '2021-05-12T08:30+15:00'])
      expect(at(text), text).toBe('tid-finns-inte')
    for (const text of [
      '12/5/2021',
      '2021-5-12',
      '2021-05-12 08:30',
      'igår',
      '',
      '2021-05-12T8:30',
    ])
      expect(at(text), text).toBe('fel-datum')
    expect(parseDay('2020-02-29')).toBe('2020-02-29')
  })

  test('what was meant is guessed where it can be', () => {
    const exampleOf = (text: string) => {
      const fault = parseTime(text, stockholm)
      return isFault(fault) ? fault.example : undefined
    }
    expect(exampleOf('12/5/2021')).toBe('2021-05-12')
    expect(exampleOf('20210512')).toBe('2021-05-12')
    expect(exampleOf('2021-05-12 08:30')).toBe('2021-05-12T08:30')
    expect(exampleOf('2021-02-30')).toBe('2021-02-28')
  })

  test('every minute of a year is its own moment, or one that the clocks skip', () => {
    const zones = fc.constantFrom(
      'Europe/Stockholm',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'UTC',
    )
    const minutes = fc.integer({
      min: Date.UTC(1990, 0, 1) / 60_000,
      max: Date.UTC(2035, 0, 1) / 60_000,
    })
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const written = new Date(minute * 60_000).toISOString().slice(0, 16)
        const time = parseTime(written, zone)
        if (isFault(time)) return time.code === 'tid-hoppas-over'
        const clock = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        })
        return clock.format(time).replace(' ', 'T') === written
      }),
      { numRuns: 300 },
    )
  })

  test('time zones are known by their names', () => {
    expect(isTimeZone('Europe/Stockholm')).toBe(true)
    expect(isTimeZone('Stockholm')).toBe(false)
  })
})
