import type { TestApp } from './app.ts'
import type { Variant } from '../../src/consent/variant.ts'

/** The Cookie header of a visitor in each state; undefined for one who has not answered. */
export type ConsentCookies = Readonly<Record<Variant, string | undefined>>

/** Each state as a visitor comes to it: by the form. */
export async function consentCookiesOf(app: TestApp): Promise<ConsentCookies> {
  const answer = async (form: Readonly<Record<string, string>>) => {
    const { headers } = await app.visit.post('/kakor').type('form').send(form).expect(303)
    const [cookie = ''] = headers['set-cookie'] as unknown as readonly string[]
    return cookie.slice(0, cookie.indexOf(';'))
  }
  return {
    undecided: undefined,
    necessary: await answer({ choice: 'necessary' }),
    statistics: await answer({ choice: 'selected', statistics: 'on' }),
    thirdParty: await answer({ choice: 'selected', thirdParty: 'on' }),
    all: await answer({ choice: 'all' }),
  }
}
