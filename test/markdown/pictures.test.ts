import { describe, expect, it } from 'vitest'
import { problemsOf, proseOf } from './sample.ts'

describe('a picture', () => {
  it('alone on its line is a figure with caption and credit, in the sizes of the layout', () => {
    expect(
      proseOf('![Fyra *hyllor*](plan.jpg "Planritning, 25 %. Foto: Region Västmanland")'),
    ).toBe(
      `<figure class="picture">
<picture><source type="image/avif" srcset="/media/plan.a1b2.480.avif 480w, /media/plan.a1b2.800.avif 800w" sizes="(min-width: 48rem) 42rem, 100vw"><source type="image/webp" srcset="/media/plan.a1b2.480.webp 480w, /media/plan.a1b2.800.webp 800w" sizes="(min-width: 48rem) 42rem, 100vw"><img src="/media/plan.a1b2.jpg" width="1200" height="800" alt="Fyra hyllor" loading="lazy"></picture>
<figcaption>Planritning, 25\u00a0%. <small>Foto: Region Västmanland</small></figcaption>
</figure>
`,
    )
  })

  it('without a title has no caption, and within text no figure', () => {
    expect(proseOf('![Plan](linje.svg)')).toBe(
      '<figure class="picture"><img src="/media/linje.c3d4.svg" alt="Plan" loading="lazy"></figure>\n',
    )
    expect(proseOf('Se ![Plan](linje.svg).')).toBe(
      '<p>Se <img src="/media/linje.c3d4.svg" alt="Plan" loading="lazy">.</p>\n',
    )
    expect(proseOf('![P](linje.svg "Foto: Regionen")')).toContain(
      '<figcaption> <small>Foto: Regionen</small></figcaption>',
    )
  })

  it('has a text for those who do not see it, unless it is said to be decorative', () => {
    expect(problemsOf('A\n\n  ![](plan.jpg)')).toEqual(['3:3-16 alt-text-saknas'])
    expect(problemsOf('![](linje.svg){decorative}')).toEqual([])
    expect(proseOf('![](linje.svg){decorative}')).toContain('alt=""')
    expect(proseOf('Text {decorative}')).toBe('<p>Text {decorative}</p>\n')
  })

  it('must be a picture beside the text: a missing one leaves its text, another site gets no call', () => {
    expect(problemsOf('![Plan](finns-inte.jpg)')).toEqual(['1:1-24 bild-saknas'])
    expect(proseOf('![Plan](finns-inte.jpg)')).not.toContain('<img')
    expect(problemsOf('![Plan](budget.pdf)')).toEqual(['1:1-20 ingen-bild'])
    expect(problemsOf('![Plan](https://a.example/b.png)')).toEqual([
      '1:1-33 bild-fran-annan-webbplats',
    ])
    expect(proseOf('![Plan](https://a.example/b.png)')).not.toContain('a.example')
    expect(problemsOf('![Plan](data:image/png;base64,AA)')).toEqual(['1:1-34 farlig-lank'])
  })
})
