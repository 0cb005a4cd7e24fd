import { yamlText } from './yaml-text.ts'

export interface ReportTemplate {
  readonly title: string
  /** `2026-11-23`. */
  readonly day: string
  readonly author: string
  readonly project: string | undefined
}

/** A draft until its author has replaced these words. */
export function reportTemplate({ title, day, author, project }: ReportTemplate): string {
  const description = `Skriv det viktigaste i en eller två meningar (${day}: ${shortened(title)}).`
  return `---
title: ${yamlText(title)}
description: ${yamlText(description)}
date: ${day}
draft: true
authors: [${author}]
${project === undefined ? '' : `project: ${project}\n`}summary:
  - Skriv en till fem enkla meningar om läget.
---

Börja med det viktigaste, så att den som bara läser första stycket vet hur det går.

## Vad som har hänt

Skriv här.

## Det här händer härnäst

Skriv här.
`
}

/** A description has room for 200 characters. */
function shortened(title: string): string {
  return title.length > 80 ? `${title.slice(0, 79)}…` : title
}

export interface SiteTemplate {
  readonly name: string
  /** `2026-11-23`. */
  readonly day: string
}

/** The least that makes a whole site: one of each kind, by path. */
export function siteTemplate({ name, day }: SiteTemplate): Readonly<Record<string, string>> {
  return {
    'site.yaml': `# Webbplatsens inställningar. Alla fält: docs/content.md i Nuläge.
name: ${yamlText(name)}
description: Statusrapporter från våra projekt. Vad de har gjort, vad siffrorna säger och vad som händer härnäst.
publisher:
  name: ${yamlText(name)}
  url: https://www.example.se
locales: [sv]
timeZone: Europe/Stockholm
menu: [reports, projects, om-webbplatsen]
contact: redaktionen
topics:
  - { id: webbplatsen, name: Om webbplatsen }
`,
    'people.yaml': `# De som skriver och svarar på frågor: personer eller funktioner.
redaktionen:
  name: Redaktionen
  kind: function
  email: redaktionen@example.se
`,
    'measures.yaml': `# Det som räknas i rapporterna.
deltagare:
  name: Deltagare
  unit: personer
  kind: cumulative
  direction: up
  definition: Antal personer som har deltagit sedan projektet startade. Varje person räknas en gång.
  source: Projektets egen uppföljning
`,
    'projects/vart-forsta-projekt.md': `---
title: Vårt första projekt
description: Skriv här vad projektet ska leda till och för vem, i en eller två meningar som alla förstår.
startDate: ${day}
contact: redaktionen
topics: [webbplatsen]
measures:
  - { measure: deltagare, target: 100 }
---

Berätta varför projektet finns, vilka som är med och vad det ska leda till.
`,
    [`reports/${day.slice(0, 7)}-vi-ar-i-gang.md`]: `---
title: Vi är i gång
description: Den första rapporten på webbplatsen visar hur en rapport är uppbyggd. Skriv om den eller ta bort den.
date: ${day}
project: vart-forsta-projekt
authors: [redaktionen]
topics: [webbplatsen]
period: { start: ${day}, end: ${day} }
status: onTrack
statusText: Arbetet går enligt planen.
summary:
  - Webbplatsen är i gång.
  - Nästa rapport kommer när det finns mer att berätta.
keyFigures:
  - { measure: deltagare, value: 1 }
---

Hittills har {{figure:deltagare}} person deltagit. Siffran kommer från rapportens nyckeltal, så att text och tabell alltid säger samma sak.

## Vad som har hänt

Skriv här vad projektet har gjort sedan sist.

## Det här händer härnäst

Skriv här vad som kommer, och när nästa rapport väntas.
`,
    'pages/om-webbplatsen.md': `---
title: Om webbplatsen
description: Vem som står bakom webbplatsen, vad du hittar här och hur du når oss om du undrar över något.
---

Skriv här vem som ger ut webbplatsen och varför den finns.

## Kontakt

Skriv till [redaktionen](mailto:redaktionen@example.se) om du har frågor.
`,
    'pages/tillganglighet.md': `---
title: Tillgänglighetsredogörelse
description: Så tillgänglig är webbplatsen, vilka brister vi känner till och hur du berättar om fler.
---

Lagen (2018:1937) om tillgänglighet till digital offentlig service kräver en redogörelse. Skriv hur webbplatsen uppfyller den, och när ni gjorde bedömningen.

## Berätta om brister

Skriv till [redaktionen](mailto:redaktionen@example.se) om något inte fungerar.

## Tillsyn

Är du inte nöjd med svaret kan du [anmäla det till Digg](https://www.digg.se/tdosanmalan).
`,
  }
}
