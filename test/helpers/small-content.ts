/** The least that a site needs, by path in the content folder. */
export const smallContent: Readonly<Record<string, string>> = {
  'site.yaml': `name: { sv: Provplatsen, en: The trial site }
description: { sv: Rapporter på prov., en: Reports on trial. }
publisher:
  name: { sv: Provmyndigheten, en: The trial authority }
  url: https://myndighet.example
`,
  'people.yaml': `redaktionen:
  name: { sv: Redaktionen, en: The editors }
  kind: function
`,
  'measures.yaml': `deltagare:
  name: { sv: Deltagare, en: Participants }
  unit: { sv: personer, en: people }
  kind: cumulative
  direction: up
  decimals: 0
  definition: { sv: De som har börjat., en: Those who have begun. }
  source: { sv: Projektet., en: The project. }
`,
  'reports/maj.md': reportText({ title: 'Läget i maj' }),
}

export interface ReportText {
  readonly title?: string
  readonly date?: string
  /** More lines of front matter. */
  readonly more?: string
  readonly body?: string
}

/** A report as an editor writes it. */
export function reportText({
  title = 'Läget i maj',
  date = '2026-01-02',
  more = '',
  body = 'Arbetet går framåt.',
}: ReportText): string {
  return `---
title: ${title}
description: Så går det för projektet ${title.toLowerCase()}, i korthet och för alla som undrar.
date: ${date}
authors: [redaktionen]
${more === '' ? '' : `${more}\n`}---

${body}
`
}
