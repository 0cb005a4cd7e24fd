import type { Rule } from '../rule.ts'

/** What Facebook and LinkedIn ask for to show a large picture beside a shared link. */
const least = { width: 600, height: 315 }

export const smallPicture: Rule = {
  code: 'liten-bild',
  severity: 'advice',
  what: `Bilden överst är mindre än ${least.width} × ${least.height} bildpunkter.`,
  why: 'När någon delar sidan visas den som ett frimärke eller inte alls.',
  remedy: 'Byt till en bild som är minst 1 200 × 630 bildpunkter.',
  example: 'image: { src: logga-120x60.png, alt: … }',
  *find({ site, entries, placeOf }) {
    for (const { file, image } of entries) {
      const media = image === undefined ? undefined : site.media.get(image.src)
      if (media?.pixels === undefined || media.type === 'image/svg+xml') continue
      const { width, height } = media.pixels
      if (width >= least.width && height >= least.height) continue
      yield {
        file,
        place: placeOf(file, ['image', 'src']),
        message: `Bilden är ${width} × ${height} bildpunkter.`,
        hint: 'Byt till en som är minst 1 200 × 630, så syns den när sidan delas.',
      }
    }
  },
}
