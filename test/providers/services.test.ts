import { describe, expect, test } from 'vitest'
import { parseServices, servicesOf } from '../../src/providers/services.ts'

const matomo = { provider: 'matomo', url: 'https://statistik.example/', siteId: '1' }

function problemsOf(...written: Parameters<typeof parseServices>) {
  return parseServices(...written).problems.map(({ path, message }) => [path.join('.'), message])
}

describe('services that an editor switches on in site.yaml', () => {
  test('come in the order of the file, statistics first', () => {
    const services = servicesOf(matomo, [
      { provider: 'youtube' },
      { provider: 'mastodon', instance: 'https://social.example' },
      { provider: 'vimeo' },
    ])
    expect(services.map(({ id }) => id)).toEqual([
      'matomo',
      'youtube',
      'mastodon-social-example',
      'vimeo',
    ])
  })

  test('may be none', () => {
    expect(parseServices(undefined, [])).toEqual({ services: [], problems: [] })
  })

  test('that nobody knows are named, with what there is', () => {
    expect(parseServices({ provider: 'matmo' }, [{ provider: 'matomo' }])).toEqual({
      services: [],
      problems: [
        {
          path: ['statistics', 'provider'],
          message: 'Det finns ingen tjänst som heter matmo här.',
          hint: 'Menade du matomo? Välj bland: matomo, plausible.',
        },
        {
          path: ['thirdParty', 0, 'provider'],
          message: 'Det finns ingen tjänst som heter matomo här.',
          hint: 'Välj bland: youtube, vimeo, mastodon, custom.',
        },
      ],
    })
  })

  test('one that is wrong holds back no other', () => {
    const { services, problems } = parseServices({ provider: 'matomo' }, [{ provider: 'youtube' }])
    expect(services.map(({ id }) => id)).toEqual(['youtube'])
    expect(problems.map(({ path }) => path.join('.'))).toEqual([
      'statistics.url',
      'statistics.siteId',
    ])
  })

  test('an option that does not exist is named', () => {
    expect(problemsOf({ ...matomo, cokies: 'true' }, [])).toEqual([
      ['statistics.cokies', 'Tjänsten har ingen inställning som heter cokies.'],
    ])
  })

  test('the same service twice is named once', () => {
    const { services, problems } = parseServices(undefined, [
      { provider: 'youtube' },
      { provider: 'youtube' },
    ])
    expect(services).toHaveLength(1)
    expect(problems).toEqual([
      {
        path: ['thirdParty', 1, 'provider'],
        message: 'YouTube står redan i listan.',
        hint: 'Ta bort den ena.',
      },
    ])
  })

  test('two Mastodon servers are two services', () => {
    const services = servicesOf(undefined, [
      { provider: 'mastodon', instance: 'https://a.example' },
      { provider: 'mastodon', instance: 'https://b.example' },
    ])
    expect(services.map(({ id }) => id)).toEqual(['mastodon-a-example', 'mastodon-b-example'])
  })

  test.each(['true', true])('cookies: %j makes Matomo use cookies, and says which', (cookies) => {
    const [service] = servicesOf({ ...matomo, cookies }, [])
    expect(service?.stored.map(({ name }) => name)).toContain('_pk_id.*')
    expect(service?.startUp?.data['cookies']).toBe('true')
  })

  test.each([undefined, 'false', false])('cookies: %j makes it use none', (cookies) => {
    const [service] = servicesOf(cookies === undefined ? matomo : { ...matomo, cookies }, [])
    expect(service?.stored).toEqual([])
    expect(service?.startUp?.data['cookies']).toBe('false')
  })

  test.each([1, '1'])('siteId may be written %j', (siteId) => {
    expect(servicesOf({ ...matomo, siteId }, [])[0]?.startUp?.data['site-id']).toBe('1')
  })

  test.each([
    ['https://statistik.example', 'https://statistik.example/'],
    ['https://www.example/matomo', 'https://www.example/matomo/'],
    ['http://127.0.0.1:8123/', 'http://127.0.0.1:8123/'],
    ['https://ÅÄÖ.example/', 'https://xn--4cab6c.example/'],
  ])('the address %s is read as %s', (url, read) => {
    const [service] = servicesOf({ ...matomo, url }, [])
    expect(service?.startUp?.data['url']).toBe(read)
    expect(service?.sources['script-src']).toEqual([`${read}matomo.js`])
  })

  test.each([
    'statistik.example',
    '//statistik.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://statistik.example/',
    'https://statistik.example/?x=1',
    'https://statistik.example/#x',
    'https://user:pass@statistik.example/',
    "https://statistik.example/;script-src 'unsafe-inline'",
    'https://statistik.example/,*',
    "https://statistik.example/'",
    'https://*.example/',
    'https://*/',
    '',
    undefined,
    7,
    null,
    ['https://statistik.example/'],
  ])('the address %j is refused: it would become part of a policy', (url) => {
    expect(problemsOf({ ...matomo, url }, []).map(([path]) => path)).toEqual(['statistics.url'])
  })

  test.each(['0', '-1', '1.5', '1;x', 'ett', '', '12345678901'])(
    'siteId %j is refused',
    (siteId) => {
      expect(problemsOf({ ...matomo, siteId }, []).map(([path]) => path)).toEqual([
        'statistics.siteId',
      ])
    },
  )

  test('who receives the data, and where, is said as the editor wrote it', () => {
    const [stated, unstated] = [
      servicesOf({ ...matomo, recipient: 'Region Västmanland', country: 'SE' }, [])[0],
      servicesOf(matomo, [])[0],
    ]
    expect(stated).toMatchObject({
      recipient: 'Region Västmanland',
      country: { sv: 'Sverige', en: 'Sweden' },
    })
    expect(unstated).toMatchObject({
      recipient: 'statistik.example',
      country: { sv: 'inte angivet', en: 'not stated' },
    })
  })
})
