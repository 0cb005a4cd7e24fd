import { buildSite, type Content } from '../../src/content/build-site.ts'
import { contentFile } from '../../src/content/content-file.ts'
import type { MediaFile } from '../../src/content/media.ts'
import type { Site } from '../../src/content/site.ts'

/** Paths within the content folder to texts; `undefined` leaves a file of the small site out. */
export type Texts = Readonly<Record<string, string | undefined>>

/** A small site that is right in every way, as values. */
export const smallSite: Readonly<Record<string, string>> = {
  'site.yaml': `name: Provplatsen
description: { sv: Rapporter på prov., en: Reports on trial. }
publisher: { name: Provmyndigheten, url: 'https://myndighet.example' }
contact: redaktionen
menu: [reports, om]
topics:
  - { id: industri, name: { sv: Industri, en: Industry } }
funding:
  - id: fonden
    name: Fonden
    emblem: images/emblem.svg
    statement: Medfinansieras av Europeiska unionen
`,
  'people.yaml': `redaktionen:
  name: { sv: Redaktionen, en: The editors }
  kind: function
  email: redaktionen@example.se
`,
  'measures.yaml': `participants:
  name: { sv: Deltagare, en: Participants }
  unit: { sv: personer, en: people }
  kind: cumulative
  direction: up
  decimals: 0
  definition: Alla som har deltagit.
  source: Egen räkning.
`,
  'pages/om.md': `---
title: Om webbplatsen
---

En sida.
`,
  'projects/lyftet.md': `---
title: Lyftet
description: Ett projekt på prov, som finns för att rapporter ska ha något att höra till.
funding: [fonden]
---

Om projektet.
`,
  'reports/nulage.md': reportText(),
}

export const now = Date.UTC(2026, 5, 1, 10)

/** A right report. `lines` replace the line of their key, or stand at the end of front matter. */
export function reportText(
  lines: Readonly<Record<string, string>> = {},
  body = 'Brödtext.',
): string {
  const all: Record<string, string> = {
    title: 'title: Nuläge',
    description: 'description: Hur det går för projektet, i en mening som är lång nog för regeln.',
    date: 'date: 2021-05-12',
    authors: 'authors: [redaktionen]',
    ...lines,
  }
  const head = Object.values(all).filter((line) => line !== '')
  return ['---', ...head, '---', '', body, ''].join('\n')
}

/** The site of the small texts, with some replaced, added or left out. */
export function siteFrom(texts: Texts = {}, media: readonly string[] = []): Site {
  return buildSite(contentFrom(texts, media), { now })
}

export function contentFrom(texts: Texts = {}, media: readonly string[] = []): Content {
  const all: Texts = { ...smallSite, ...texts }
  return {
    files: Object.entries(all)
      .flatMap(([path, text]) => (text === undefined ? [] : [contentFile(path, Buffer.from(text))]))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    media: new Map(['images/emblem.svg', ...media].map((file) => [file, mediaFile(file)])),
    problems: [],
  }
}

/** As problems are compared in tests: place, then code. */
export function told(site: Pick<Site, 'problems'>): readonly string[] {
  return site.problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

function mediaFile(file: string): MediaFile {
  const name = file.split('/').at(-1) ?? ''
  return {
    file,
    path: `/nowhere/${file}`,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'application/octet-stream',
    size: 1000,
    modified: 0,
    hash: 'abcdefghijkl',
    url: `/media/${name.replace('.', '.abcdefghijkl.')}`,
  }
}
