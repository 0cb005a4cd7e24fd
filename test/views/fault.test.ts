import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fault, faultView } from '../../src/views/fault.ts'
import { contextOf, trialSite } from '../helpers/trial.ts'

function viewOf(fault: Partial<Fault>) {
  const view = faultView(contextOf(trialSite(), { notice: 'question' }), {
    status: 404,
    locale: 'sv',
    pathname: '/finns-inte',
    ...fault,
  })
  if (view.name !== 'fault') throw new Error(view.name)
  return view
}

const modelOf = (fault: Partial<Fault>) => viewOf(fault).model

describe('a page that is not there', () => {
  it('suggests what has nearly that address', () => {
    expect(modelOf({ pathname: '/nyheter/vaaren.html' }).suggestions).toEqual([
      { text: 'Våren i lyftet', href: '/nyheter/varen' },
    ])
    expect(modelOf({ pathname: '/Project/Lyfte/' }).suggestions[0]?.href).toBe('/projekt/lyftet')
    expect(modelOf({ pathname: '/tilganglighet' }).suggestions[0]?.href).toBe('/tillganglighet')
    expect(modelOf({ pathname: '/nagot-helt-annat' }).suggestions).toEqual([])
  })

  it('offers a search for what the address said', () => {
    const model = modelOf({ pathname: '/nyheter/kurs-i-svets' })
    expect(model.searchAction).toBe('/sok')
    expect(model.searchQuery).toBe('kurs i svets')
    expect(modelOf({ locale: 'en' }).searchAction).toBe('/en/search')
  })

  it('has no address, is not for search engines, and leads back after a choice', () => {
    const { head, notices } = viewOf({ pathname: '/nyheter/vaaren' }).frame
    expect(head).toMatchObject({ canonical: '', noindex: true, alternates: [], openGraph: [] })
    expect(notices.question.returnTo).toBe('/nyheter/vaaren')
  })

  it('stands whatever the address was', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webPath(), fc.string(), fc.constantFrom('//evil.example', '/\\evil', '/%ff')),
        (pathname) => {
          const { frame, model } = viewOf({ pathname })
          expect(model.searchQuery).toMatch(/^[a-z0-9 ]*$/)
          const { returnTo } = frame.notices.question
          expect(new URL(returnTo, 'https://prov.example').origin).toBe('https://prov.example')
        },
      ),
    )
  })
})

describe('every fault', () => {
  it.each([400, 403, 404, 405, 410, 413, 418, 429, 500, 502, 503])(
    'is told in words in both languages: %s',
    (status) => {
      const [swedish, english] = [modelOf({ status }), modelOf({ status, locale: 'en' })]
      expect(viewOf({ status }).status).toBe(status)
      expect(swedish.heading).not.toBe('')
      expect(swedish.heading).not.toBe(english.heading)
    },
  )

  it('that is a text which is gone gives the reason', () => {
    expect(modelOf({ status: 410, reason: 'Siffrorna var fel.' })).toMatchObject({
      heading: 'Sidan är borttagen',
      explanation: 'Siffrorna var fel.',
    })
  })
})
