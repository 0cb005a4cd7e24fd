import { describe, expect, it } from 'vitest'
import { formatOf } from '../../src/i18n/format.ts'

const sv = formatOf('sv', 'Europe/Stockholm')
const en = formatOf('en', 'Europe/Stockholm')
const nbsp = '\u00a0'

describe('dates', () => {
  it('are said as people say them', () => {
    const noon = Date.parse('2021-05-12T12:00:00+02:00')
    expect(sv.date(noon)).toBe('12 maj 2021')
    expect(en.date(noon)).toBe('12 May 2021')
    expect(sv.day('2021-05-12')).toBe('12 maj 2021')
  })

  it('belong to the time zone of the site, not to that of the server', () => {
    const justPastMidnight = Date.parse('2020-12-31T23:30:00Z')
    expect(sv.date(justPastMidnight)).toBe('1 januari 2021')
    expect(sv.dayAt(justPastMidnight)).toBe('2021-01-01')
  })

  it.each([
    ['2021-01-15T00:00:00+01:00', '2021-01-15T00:00:00+01:00'],
    ['2021-07-15T00:00:00+02:00', '2021-07-15T00:00:00+02:00'],
    ['2021-10-31T00:30:00Z', '2021-10-31T02:30:00+02:00'],
    ['2021-10-31T01:30:00Z', '2021-10-31T02:30:00+01:00'],
  ])('carry the offset of that day for machines: %s', (moment, iso) => {
    expect(sv.iso(Date.parse(moment))).toBe(iso)
    expect(Date.parse(sv.iso(Date.parse(moment)))).toBe(Date.parse(moment))
  })

  it('have an offset where the clock has none', () => {
    expect(formatOf('en', 'UTC').iso(0)).toBe('1970-01-01T00:00:00+00:00')
  })
})

describe('periods', () => {
  it('name month and year at both ends', () => {
    expect(sv.period('2019-11-01', '2022-06-30')).toBe('november 2019 – juni 2022')
    expect(en.period('2019-11-01', '2022-06-30')).toBe('November 2019 – June 2022')
  })

  it('may be open, short or unknown', () => {
    expect(sv.period('2019-11-01', undefined)).toBe('från november 2019')
    expect(sv.period(undefined, '2022-06-30')).toBe('till juni 2022')
    expect(sv.period('2019-11-01', '2019-11-30')).toBe('november 2019')
    expect(sv.period(undefined, undefined)).toBe('')
  })
})

describe('numbers', () => {
  it('never break over two lines', () => {
    expect(sv.number(4500)).toBe(`4${nbsp}500`)
    expect(en.number(4500)).toBe('4,500')
    expect(sv.figure(4500, 0, true)).toBe(`cirka${nbsp}4${nbsp}500`)
    expect(sv.figure(4500, 0, false)).toBe(`4${nbsp}500`)
    expect(en.figure(4500, 0, true)).toBe(`about${nbsp}4,500`)
  })

  it('have the decimals of their measure', () => {
    expect(sv.number(2.5, 2)).toBe('2,50')
    expect(en.number(2.5, 1)).toBe('2.5')
  })

  it('say which way they moved', () => {
    expect(sv.change(120)).toBe('+120')
    expect(sv.change(-3)).toBe('−3')
    expect(sv.change(0)).toBe('0')
  })

  it('never claim the whole before it is reached', () => {
    expect(sv.share(400 / 1200)).toBe(`33${nbsp}%`)
    expect(en.share(0.41)).toBe('41%')
    expect(sv.share(0.9999)).toBe(`99${nbsp}%`)
    expect(sv.share(1)).toBe(`100${nbsp}%`)
    expect(sv.share(1.2)).toBe(`120${nbsp}%`)
  })

  it('tell how large a file is', () => {
    expect(sv.size(512)).toBe(`512${nbsp}byte`)
    expect(sv.size(240_100)).toBe(`240${nbsp}kB`)
    expect(sv.size(999_900)).toBe(`1,0${nbsp}MB`)
    expect(en.size(1_240_000)).toBe(`1.2${nbsp}MB`)
  })
})
