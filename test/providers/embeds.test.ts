import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { servicesOf } from '../../src/providers/services.ts'

const services = servicesOf(undefined, [
  { provider: 'youtube' },
  { provider: 'vimeo' },
  { provider: 'mastodon', instance: 'https://social.example' },
])

function embedAt(address: string) {
  const url = new URL(address)
  return services.map((service) => service.embedAt?.(url)).find((embed) => embed !== undefined)
}

const id = 'dQw4w9WgXcQ'
const video = `https://www.youtube-nocookie.com/embed/${id}?rel=0`

describe('a link to a video or a post', () => {
  test.each([
    [`https://www.youtube.com/watch?v=${id}`, video],
    [`https://youtube.com/watch?v=${id}`, video],
    [`https://m.youtube.com/watch?v=${id}&feature=share`, video],
    [`https://www.youtube.com/watch?list=PL1&v=${id}`, video],
    [`https://youtu.be/${id}`, video],
    [`https://youtu.be/${id}?si=abc`, video],
    [`https://youtu.be/${id}?t=90`, `${video}&start=90`],
    [`https://www.youtube.com/watch?v=${id}&t=90s`, `${video}&start=90`],
    [`https://www.youtube.com/watch?v=${id}&t=1m30s`, `${video}&start=90`],
    [`https://www.youtube.com/watch?v=${id}&t=1h2m3s`, `${video}&start=3723`],
    [`https://www.youtube.com/watch?v=${id}&t=<script>`, video],
    [`https://www.youtube.com/embed/${id}?start=12`, `${video}&start=12`],
    [`https://www.youtube-nocookie.com/embed/${id}`, video],
    [`https://www.youtube.com/shorts/${id}`, video],
    [`https://www.youtube.com/live/${id}`, video],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://player.vimeo.com/video/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    [
      'https://vimeo.com/76979871/0123abcdef',
      'https://player.vimeo.com/video/76979871?dnt=1&h=0123abcdef',
    ],
    [
      'https://player.vimeo.com/video/76979871?h=0123abcdef',
      'https://player.vimeo.com/video/76979871?dnt=1&h=0123abcdef',
    ],
    ['https://social.example/@projektet/1098', 'https://social.example/@projektet/1098/embed'],
  ])('%s is shown from %s', (address, frame) => {
    expect(embedAt(address)?.frame).toBe(frame)
  })

  test.each([
    `https://www.youtube.com.evil.example/watch?v=${id}`,
    `https://evil.example/watch?v=${id}`,
    `https://www.youtube.com/watch?v=${id}x`,
    `https://www.youtube.com/watch?v=${id.slice(1)}`,
    'https://www.youtube.com/watch?v=%22%3E%3Cscript',
    'https://www.youtube.com/watch',
    'https://www.youtube.com/@kanal',
    'https://www.youtube.com/embed/../watch',
    `https://www.youtube.com/embed/${id}/x`,
    'https://youtu.be/',
    'https://vimeo.com/kanal',
    'https://vimeo.com/76979871/NOTHEX',
    'https://vimeo.com/76979871/0123abcdef/x',
    'https://social.example/@projektet',
    'https://social.example/@projektet/abc',
    'https://social.example/@projektet@annan.example/1098',
    'https://social.example/@projektet/1098/embed',
    'https://other.example/@projektet/1098',
    'http://social.example/@projektet/1098',
    'https://example.se/',
  ])('%s is a link like any other', (address) => {
    expect(embedAt(address)).toBeUndefined()
  })

  test('an upright video takes upright room', () => {
    expect(embedAt(`https://www.youtube.com/shorts/${id}`)).toMatchObject({
      width: 360,
      height: 640,
    })
    expect(embedAt(`https://youtu.be/${id}`)).toMatchObject({ width: 640, height: 360 })
  })

  test('leads to the page of the media, at the same moment', () => {
    expect(embedAt(`https://youtu.be/${id}?t=90`)?.link).toBe(
      `https://www.youtube.com/watch?v=${id}&t=90s`,
    )
  })

  test('never becomes a frame from a host that the policy does not name', () => {
    const hosts = services.flatMap(({ sources }) => sources['frame-src'] ?? [])
    expect(hosts).toHaveLength(3)
    const known = fc.constantFrom(
      'www.youtube.com',
      'youtu.be',
      'vimeo.com',
      'player.vimeo.com',
      'social.example',
    )
    let seen = 0
    fc.assert(
      fc.property(known, fc.webPath(), fc.webQueryParameters(), (host, path, query) => {
        const address = `https://${host}${path}?${query}`
        const frame = URL.canParse(address) ? embedAt(address)?.frame : undefined
        if (frame === undefined) return
        seen += 1
        expect(hosts).toContain(new URL(frame).origin)
        expect(frame).toMatch(/^[\w:/.@?=&-]+$/)
      }),
      { examples: [['youtu.be', `/${id}`, 't=1']] },
    )
    expect(seen).toBeGreaterThan(0)
  })
})
