import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes a content folder of so many report files, about 2.5 kB each as real ones are: nine in ten
 * Swedish, one in ten the English translation of the one before. The same every time.
 */
export function writeLargeContent(folder: string, count: number): void {
  for (const name of ['reports', 'projects', 'pages'])
    mkdirSync(join(folder, name), { recursive: true })
  const write = (file: string, text: string) => {
    writeFileSync(join(folder, file), text)
  }
  write('site.yaml', settings)
  write('people.yaml', people)
  write('measures.yaml', measures)
  write('pages/om.md', '---\ntitle: Om webbplatsen\n---\n\nHär samlas rapporter om projekt.\n')
  const projects = projectsFor(count)
  for (let number = 0; number < projects; number += 1)
    write(`projects/projekt-${number}.md`, projectText(number))
  for (let number = 0; number < count; number += 1)
    write(reportFileOf(number), reportText(number, projects))
}

/** Where a report of the folder is read; one in ten is in English. */
export function reportPathOf(number: number): string {
  return number % 10 === 9 ? `/en/news/rapport-${number - 1}` : `/nyheter/rapport-${number}`
}

/** The file of a report, in the folder. */
export function reportFileOf(number: number): string {
  return number % 10 === 9 ? `reports/rapport-${number - 1}.en.md` : `reports/rapport-${number}.md`
}

/** How many projects so many reports are about. */
export function projectsFor(count: number): number {
  return Math.max(1, Math.ceil(count / 250))
}

/** One report of the folder, for those that change it. */
export function reportText(number: number, projects: number, title?: string): string {
  const random = randomFrom(number)
  const start = Date.UTC(2015, 0, 1) + (number % 3_600) * 86_400_000
  const day = (offset: number) => new Date(start + offset * 86_400_000).toISOString().slice(0, 10)
  const sentences = (least: number) =>
    Array.from({ length: least + Math.floor(random() * 2) }, () => sentence(random)).join(' ')
  const section = (heading: string) => `## ${heading}\n\n${sentences(2)}\n\n${sentences(1)}\n`
  return `---
title: ${title ?? `Nuläge nummer ${number} – ${sentence(random).slice(0, 40).trim()}`}
description: Rapport nummer ${number} berättar vad projektet har gjort och vad som kommer härnäst.
date: ${day(0)}
authors: [projektledningen]
topics: [${['utbildning', 'arbete', 'miljo'][number % 3] ?? ''}]
project: projekt-${number % projects}
period: { start: ${day(-120)}, end: ${day(-1)} }
status: ${['onTrack', 'atRisk', 'completed'][number % 3] ?? ''}
statusText: ${sentence(random)}
summary:
  - ${sentence(random)}
  - ${sentence(random)}
  - ${sentence(random)}
keyFigures:
  - { measure: deltagare, value: ${Math.floor(random() * 400)}, approximate: true }
  - { measure: timmar, value: ${Math.floor(random() * 5_000)} }
---

${sentences(2)} Läs mer [om webbplatsen](/om).

${section('Vad som har hänt')}
- ${sentence(random)}
- ${sentence(random)}
- ${sentence(random)}

${section('Vad siffrorna säger')}
| Område | Antal |
|---|--:|
| ${word(random)} | ${Math.floor(random() * 100)} |
| ${word(random)} | ${Math.floor(random() * 100)} |

${section('Vad som kommer')}`
}

/** Mulberry32: small, and the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function projectText(number: number): string {
  return `---
title: Projekt nummer ${number}
description: Projekt nummer ${number} prövar vad en webbplats med många rapporter klarar av.
startDate: 2015-01-01
owner: Provmyndigheten
aims: [Att pröva]
measures: [{ measure: deltagare, target: 400, by: 2025-12-31, baseline: 0 }]
---

Ett projekt på prov.
`
}

const settings = `name: Många rapporter
description: En webbplats på prov, med fler rapporter än någon läser.
publisher: { name: Provmyndigheten, url: https://myndighet.example }
locales: [sv, en]
topics:
  - { id: utbildning, name: { sv: Utbildning, en: Education } }
  - { id: arbete, name: { sv: Arbete, en: Work } }
  - { id: miljo, name: { sv: Miljö, en: Environment } }
statistics: { provider: matomo, url: https://statistik.example/, siteId: '1', cookies: true, recipient: Provmyndigheten, country: SE }
thirdParty:
  - { provider: youtube }
`

const people = `projektledningen: { name: { sv: Projektledningen, en: The project management }, kind: function }\n`

const measures = `deltagare:
  name: { sv: Deltagare, en: Participants }
  unit: { sv: personer, en: people }
  kind: snapshot
  direction: up
  decimals: 0
  definition: { sv: De som deltar., en: Those who take part. }
  source: Projektets egna listor
timmar:
  name: { sv: Timmar, en: Hours }
  unit: { sv: timmar, en: hours }
  kind: perPeriod
  direction: up
  decimals: 0
  definition: { sv: Timmar av utbildning., en: Hours of training. }
  source: Projektets egna listor
`

const beginnings = (
  'utbildning kompetens projekt företag industri region skol trafik energi vatten miljö hälso arbets ' +
  'bransch kommun bygg digital fråge klimat kurs ledar medborgar närings plan resurs samverkans ' +
  'teknik ungdoms verksamhets yrkes ansvars besöks data ekonomi fastighets grund handels innovations'
).split(' ')
const endings = (
  'arbete insats grupp plan satsning väg nät rum frågor tjänst möte analys stöd behov mål modell ' +
  'avtal ansökan bedömning central dag enhet form gång hjälp idé krav linje metod nivå område ' +
  'period råd skede tid underlag vecka'
).split(' ')
const common = (
  'och att det som en på är av för med till den har de inte om ett men var sig så från vi kan nu ' +
  'också blir efter många under flera mellan varje nya året deltar fler våren hösten'
).split(' ')

function word(random: () => number): string {
  return (pick(beginnings, random) + pick(endings, random)).toLowerCase()
}

function sentence(random: () => number): string {
  const words = Array.from({ length: 7 + Math.floor(random() * 8) }, () =>
    random() < 0.6 ? pick(common, random) : word(random),
  )
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** The first ones far more often than the last, as words are in texts. */
function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(words.length * random() ** 2)] ?? ''
}

const [script, folder, count] = process.argv.slice(1)
if (script === fileURLToPath(import.meta.url) && folder !== undefined)
  writeLargeContent(folder, Number(count ?? 10_000))
