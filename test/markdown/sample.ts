import { renderMarkdown } from '../../src/markdown/markdown.ts'
import type { Body } from '../../src/markdown/body.ts'
import type { LinkedFile, MarkdownContext } from '../../src/markdown/context.ts'

const picture = {
  src: '/media/plan.a1b2.jpg',
  width: 1200,
  height: 800,
  sources: [
    {
      type: 'image/avif',
      srcset: '/media/plan.a1b2.480.avif 480w, /media/plan.a1b2.800.avif 800w',
    },
    {
      type: 'image/webp',
      srcset: '/media/plan.a1b2.480.webp 480w, /media/plan.a1b2.800.webp 800w',
    },
  ],
}

const files: Readonly<Record<string, LinkedFile>> = {
  'plan.jpg': { url: '/media/plan.a1b2.jpg', type: 'image/jpeg', size: 90_000, picture },
  'linje.svg': { url: '/media/linje.c3d4.svg', type: 'image/svg+xml', size: 900 },
  'budget.pdf': { url: '/media/budget.e5f6.pdf', type: 'application/pdf', size: 240_000 },
  'kurs.mp4': { url: '/media/kurs.a7b8.mp4', type: 'video/mp4', size: 5_000_000 },
  'kurs.vtt': { url: '/media/kurs.c9d0.vtt', type: 'text/vtt', size: 2_000 },
  'kurs.en.vtt': { url: '/media/kurs.en.e1f2.vtt', type: 'text/vtt', size: 2_000 },
}

/** A site with a few files, a video service, a social one, two key figures and two abbreviations. */
export const context: MarkdownContext = {
  locale: 'sv',
  fileAt: (reference) => (Object.hasOwn(files, reference) ? files[reference] : undefined),
  embedAt: (address) => {
    if (address.hostname === 'video.example')
      return { ...media, id: 'film', link: address.href, media: 'video' }
    if (address.hostname === 'social.example')
      return { ...media, id: 'inlagg', link: address.href, media: 'post' }
    return undefined
  },
  figure: (measure) => ({ participants: 'cirka\u00a0400', hours: '4\u00a0500' })[measure],
  glossary: [
    { term: 'ESF', expansion: 'Europeiska socialfonden' },
    { term: 'EU', expansion: 'Europeiska unionen' },
  ],
}

const media = { service: 'exempel', width: 560, height: 315, frame: 'https://video.example/embed' }

export function render(source: string, changes: Partial<MarkdownContext> = {}): Body {
  return renderMarkdown(source, { ...context, ...changes })
}

/** All prose of a text as one string. */
export function proseOf(source: string, changes: Partial<MarkdownContext> = {}): string {
  return render(source, changes)
    .parts.map((part) => (part.kind === 'prose' ? part.html.toString() : ''))
    .join('')
}

/** `line:column-endColumn code` of each problem. */
export function problemsOf(source: string, changes: Partial<MarkdownContext> = {}): string[] {
  return render(source, changes).problems.map(
    ({ line, column, endColumn, code }) => `${line}:${column}-${endColumn} ${code}`,
  )
}
