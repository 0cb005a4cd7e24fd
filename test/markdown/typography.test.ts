import { describe, expect, it } from 'vitest'
import { typeset } from '../../src/markdown/passes/typography.ts'
import { proseOf } from './sample.ts'

const nb = '\u00a0'

describe('Swedish text', () => {
  it.each([
    ['"citat" och \'ord\'', '”citat” och ’ord’'],
    ['4 500 och 1 234 567', `4${nb}500 och 1${nb}234${nb}567`],
    ['25 % av 3 kg för 10 kr', `25${nb}% av 3${nb}kg för 10${nb}kr`],
    ['kl. 9, nr 3, s. 12', `kl.${nb}9, nr${nb}3, s.${nb}12`],
    ['2020-2021, 10-15 och 2020-21', '2020–2021, 10–15 och 2020–21'],
    ['kl. 9.00-16.00', `kl.${nb}9.00–16.00`],
    ['s. 5-7.', `s.${nb}5–7.`],
    ['vänta...', 'vänta…'],
    ['läget - som det är', 'läget – som det är'],
  ])('%s is set as %s', (written, set) => {
    expect(typeset(written, 'sv')).toBe(set)
  })

  it.each([
    '2021-05-12',
    '2021-05',
    '021-17 40 00',
    '08-123 45',
    'COVID-19',
    '556677-1234',
    'A4-5',
    '3-2',
    '1/2-3/4',
    'dnr 2021-1234',
    'år 2021 400',
    '5 kronprinsar',
    'vit-grå',
  ])('leaves %s alone', (written) => {
    expect(typeset(written, 'sv')).toBe(written)
  })
})

describe('English text', () => {
  it.each([
    ['"quote" and \'word\'', '“quote” and ‘word’'],
    ['it\'s ("so")', 'it’s (“so”)'],
    ['5 million, p. 7', `5${nb}million, p.${nb}7`],
  ])('%s is set as %s', (written, set) => {
    expect(typeset(written, 'en')).toBe(set)
  })

  it('closes a quotation after emphasis', () => {
    expect(proseOf('"**Yes**" and *"no"*', { locale: 'en' })).toBe(
      '<p>“<strong>Yes</strong>” and <em>“no”</em></p>\n',
    )
  })
})

it('addresses, code and escaped signs are not set', () => {
  expect(proseOf('https://a.example/2010-2012 `"1-2"` \\"')).toBe(
    '<p><a href="https://a.example/2010-2012">https://a.example/2010-2012</a> <code>&quot;1-2&quot;</code> &quot;</p>\n',
  )
})
