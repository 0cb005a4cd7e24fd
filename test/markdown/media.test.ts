import { describe, expect, it } from 'vitest'
import { problemsOf, proseOf, render } from './sample.ts'

const partsOf = (source: string) => render(source).parts.map((part) => part.kind)

describe('media of a known service', () => {
  it('alone on a line is an embed between runs of prose', () => {
    const { parts, problems } = render(
      'Före.\n\n[Ett *inlägg*](https://social.example/1)\n\nEfter.',
    )
    expect(parts.map((part) => part.kind)).toEqual(['prose', 'embed', 'prose'])
    expect(parts[1]).toMatchObject({
      embed: { anchor: 'embed-1', title: 'Ett inlägg', link: 'https://social.example/1' },
    })
    expect(problems).toEqual([])
  })

  it('as a bare address is named by its host', () => {
    expect(render('https://social.example/1').parts[0]).toMatchObject({
      embed: { title: 'Innehåll från social.example' },
    })
    expect(render('<https://social.example/1>', { locale: 'en' }).parts[0]).toMatchObject({
      embed: { title: 'Content from social.example' },
    })
  })

  it('stays a link in a sentence, a list or a quote, and when the service is unknown', () => {
    for (const source of [
      'Se https://social.example/1',
      '- https://social.example/1',
      '> https://social.example/1',
      'https://annan.example/1',
    ])
      expect(partsOf(source)).toEqual(['prose'])
  })

  it('that is a video needs a word about captions', () => {
    expect(problemsOf('[Film](https://video.example/1)')).toEqual(['1:1-32 video-utan-undertexter'])
  })
})

describe('::video', () => {
  it('is an embed, with the title that it was given', () => {
    const { parts, problems } = render(
      'A\n\n::video{url="https://video.example/1" title="En film, del 1" captions=yes}\n\nB',
    )
    expect(parts.map((part) => part.kind)).toEqual(['prose', 'embed', 'prose'])
    expect(parts[1]).toMatchObject({ embed: { title: 'En film, del 1', id: 'film' } })
    expect(problems).toEqual([])
  })

  it('is a video of our own when the address is a file, with captions in their language', () => {
    expect(render('::video{url="kurs.mp4" title="Kurs" captions="kurs.en.vtt"}').parts).toEqual([
      {
        kind: 'video',
        video: {
          url: '/media/kurs.a7b8.mp4',
          type: 'video/mp4',
          title: 'Kurs',
          captions: { url: '/media/kurs.en.e1f2.vtt', lang: 'en' },
        },
      },
    ])
    expect(render('::video{url=kurs.mp4 title="Kurs" captions=kurs.vtt}').parts[0]).toMatchObject({
      video: { captions: { lang: 'sv' } },
    })
  })

  it('may have a poster, which is a picture of this site and of nobody else', () => {
    const source = (poster: string) =>
      `::video{url="https://video.example/1" title="En film" captions=yes poster="${poster}"}`
    const [part] = render(source('plan.jpg')).parts
    expect(part).toMatchObject({
      embed: { poster: expect.stringMatching(/^\/media\//) as unknown },
    })
    expect(problemsOf(source('https://video.example/1.jpg'))).toContain('1:1-105 bild-saknas')
    expect(problemsOf(source('kurs.mp4'))).toContain('1:1-86 bild-saknas')
    expect(render(source('kurs.mp4')).parts[0]).not.toMatchObject({ embed: { poster: '' } })
    const own = render('::video{url="kurs.mp4" title="Kurs" captions=yes poster="plan.jpg"}')
      .parts[0]
    expect(own).toMatchObject({ video: { poster: expect.stringMatching(/^\/media\//) as unknown } })
  })

  it('may have the same content in words instead of captions', () => {
    const source = '::video{url="kurs.mp4" title="Kurs" transcript="#text"}\n\n## Text'
    expect(problemsOf(source)).toEqual([])
    expect(proseOf(source)).toContain('<a href="#text">Filmens innehåll i text: Kurs</a>')
    expect(render(source).links).toHaveLength(1)
  })

  it.each([
    ['::video{url="https://video.example/1" captions=yes}', '1:1-52 video-utan-titel'],
    ['::video{url="kurs.mp4" title="T"}', '1:1-34 video-utan-undertexter'],
    ['::video{url="kurs.mp4" title="T" captions=no}', '1:1-46 video-utan-undertexter'],
    ['::video{title="T" captions=yes}', '1:1-32 video-utan-adress'],
    ['::video{url="x.mp4" title="T" captions=yes}', '1:1-44 video-saknas'],
    ['::video{url="plan.jpg" title="T" captions=yes}', '1:1-47 ingen-video'],
    ['::video{url="javascript:x" title="T" captions=yes}', '1:1-51 farlig-lank'],
    ['::video{url="https://a.example" title="T" captions=yes}', '1:1-56 okand-videotjanst'],
    ['::video{url="kurs.mp4" title="T" captions="x.vtt"}', '1:1-51 undertexter-saknas'],
    ['::video{url="kurs.mp4" title="T" captions="plan.jpg"}', '1:1-54 undertexter-saknas'],
    ['::video{url="kurs.mp4" titel="T" captions=yes}', '1:24-33 fel-i-direktiv'],
    ['::video{url="kurs.mp4" title="T" title="U" captions=yes}', '1:34-43 fel-i-direktiv'],
    ['::video{url="kurs.mp4" title=”T” captions=yes}', '1:24-33 fel-i-direktiv'],
    ['::video{url="kurs.mp4" title="T" captions=yes', '1:45-46 fel-i-direktiv'],
    ['::vidoe{url="kurs.mp4"}', '1:1-8 okant-direktiv'],
    ['- ::video{url="kurs.mp4" title="T" captions=yes}', '1:3-49 direktiv-pa-fel-plats'],
    ['Text\n::video{url="kurs.mp4"}', '2:1-8 direktiv-mitt-i-stycke'],
  ])('%s is a problem', (source, problem) => {
    expect(problemsOf(source)).toContain(problem)
  })

  it('that fails leaves a link or its title, never nothing', () => {
    expect(proseOf('::video{url="https://a.example/b" title="En film" captions=yes}')).toBe(
      '<p><a href="https://a.example/b">En film</a></p>',
    )
    expect(proseOf('::video{url="x.mp4" title="En film" captions=yes}')).toBe('<p>En film</p>')
    expect(proseOf('::okand{<b>}')).toContain('::okand{&lt;b&gt;}')
  })
})
