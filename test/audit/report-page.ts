import { html, type Html } from '../../src/base/html.ts'
import type { Audit, StateAudit } from './audit.ts'
import { style } from './report-style.ts'
import type { Sighting, SightingKind } from './sighting.ts'

/** The audit as a page that stands by itself, for an authority to read, print and keep. */
export function reportPageOf(audit: Audit): string {
  const { policy, states, passed } = audit
  const faults = states.reduce((sum, state) => sum + state.faults.length, 0)
  return html`<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Granskning av kakor och liknande teknik: ${policy.name.sv}, ${dateOf(audit)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p>${policy.name.sv} · ${policy.publisher.sv}</p>
<h1>Granskning av kakor och liknande teknik</h1>
<p class="verdict ${passed ? 'passed' : 'failed'}">${verdictOf(passed, faults)}</p>
${facts(audit)}
</header>
<main>
${faults === 0 ? html`` : faultsOf(states)}
${summaryOf(states)}
${states.map(detailsOf)}
${declaredIn(audit)}
${methodOf(audit)}
</main>
</body>
</html>
`.toString()
}

function dateOf({ at }: Audit): string {
  return at.slice(0, 10)
}

function verdictOf(passed: boolean, faults: number): string {
  return passed
    ? 'Godkänd. Inget har setts som inte är redovisat, och inget före ett ja.'
    : `Underkänd. ${faults} ${faults === 1 ? 'sak är' : 'saker är'} inte redovisade eller inte tillåtna.`
}

function facts({ at, seconds, browser, revision, policy }: Audit): Html {
  const clock = `${at.slice(0, 10)} klockan ${at.slice(11, 16)} UTC`
  return html`<dl class="facts">
<dt>Tid</dt><dd><time datetime="${at}">${clock}</time>, ${seconds} sekunder</dd>
<dt>Webbläsare</dt><dd>${browser}, utan fönster</dd>
<dt>Innehållets version</dt><dd><code>${revision}</code></dd>
<dt>Redovisningens version</dt><dd>statistik <code>${policy.consent.policy.statistics}</code>, tredje part <code>${policy.consent.policy.thirdParty}</code></dd>
</dl>`
}

function faultsOf(states: readonly StateAudit[]): Html {
  const rows = states.flatMap(({ name, faults }) =>
    faults.map(
      (
        fault,
      ) => html`<tr><th scope="row">${name}</th><td>${kindNames[fault.kind]}</td><td><code>${fault.name}</code></td><td>${placeOf(fault)}</td><td>${fault.why}</td></tr>
`,
    ),
  )
  return html`<h2>Fel</h2>
${table('Vad som sågs utan att vara redovisat eller tillåtet', ['Val', 'Slag', 'Namn', 'Sedd först på', 'Varför det är fel'], rows)}`
}

function summaryOf(states: readonly StateAudit[]): Html {
  const rows = states.map((state) => {
    const { name, pages, ownRequests, scriptBytes, faults } = state
    const count = (...kinds: readonly SightingKind[]) =>
      state.sightings.filter(({ kind }) => kinds.includes(kind)).length
    return html`<tr><th scope="row">${name}</th><td>${pages.length}</td><td>${ownRequests}</td><td>${otherHosts(state).length}</td><td>${count('cookie')}</td><td>${count(...stores)}</td><td>${count('frame')}</td><td>${count('beacon')}</td><td>${scriptBytes}</td><td>${faults.length}</td></tr>
`
  })
  return html`<h2>I korthet</h2>
${table('Vad webbläsaren gjorde efter varje val', ['Val', 'Sidor', 'Egna anrop', 'Andra värdar', 'Kakor', 'Annan lagring', 'Ramar', 'Bakgrundsanrop', 'Skript, byte', 'Fel'], rows)}`
}

function detailsOf(state: StateAudit): Html {
  const shown = state.sightings.filter(({ kind }) => kind !== 'connection')
  const rows = shown.map(
    (
      sighting,
    ) => html`<tr><th scope="row">${kindNames[sighting.kind]}</th><td>${sighting.host}</td><td><code>${sighting.name}</code></td><td>${placeOf(sighting)}</td><td>${lastsOf(sighting)}</td></tr>
`,
  )
  const pages = state.pages.map(
    (page) => html`<li><code>${page}</code></li>
`,
  )
  return html`<h2>${state.name}</h2>
${rows.length === 0 ? html`<p>Inget lagrades, ingen annan värd anropades och inget skript kördes.</p>` : table(`Allt som sågs: ${state.name.toLowerCase()}`, ['Slag', 'Värd', 'Namn', 'Sedd först på', 'Ligger kvar'], rows)}
<details><summary>${state.pages.length} sidor besöktes</summary><ul>
${pages}</ul></details>`
}

function declaredIn({ policy }: Audit): Html {
  const rows = Object.values(policy.stored).flatMap((stored) =>
    stored.map(
      (
        row,
      ) => html`<tr><th scope="row"><code>${row.name}</code></th><td>${row.service === '' ? policy.publisher.sv : row.service}</td><td>${kindNames[row.kind]}</td><td>${row.purpose.sv}</td><td>${row.lifetime.sv}</td><td>${row.party === 'first' ? 'egen' : 'tredje part'}</td></tr>
`,
    ),
  )
  const services = policy.services.map(
    ({
      name,
      recipient,
      country,
      hosts,
      category,
    }) => html`<tr><th scope="row">${name}</th><td>${categoryNames[category]}</td><td>${recipient}</td><td>${country.sv}</td><td>${hosts.join(', ')}</td></tr>
`,
  )
  return html`<h2>Vad webbplatsen redovisar</h2>
<p>Hämtat från webbplatsens <code>/kakor.json</code>, som är samma lista som besökare läser på sidan om kakor.</p>
${table('Det som får lagras', ['Namn', 'Tjänst', 'Slag', 'Ändamål', 'Ligger kvar', 'Vems'], rows)}
${table('Tjänster', ['Namn', 'Kategori', 'Mottagare', 'Land', 'Värdar'], services)}`
}

function methodOf({ states }: Audit): Html {
  return html`<h2>Hur det gick till</h2>
<p>Webbplatsen besöktes i en riktig webbläsare i ${states.length} lägen, vart och ett i en tömd profil. Valen gjordes med
knapparna på sidan om kakor. På varje sida rullades allt som laddas sent fram. Efter varje sida lästes alla kakor, lokal lagring,
sessionslagring, databaser, cachar och bakgrundsarbetare i sidan och i dess ramar. Alla anrop, svarshuvuden, anslutningar, ramar och bakgrundsanrop antecknades, även
de som webbläsaren stoppade. Före återkallandet lämnades dessutom spår i varje slags lagring, för att se att de försvann.</p>
<p>Andra värdar besvarades av en server på samma dator. Granskningen visar alltså vad webbplatsen själv begär och tillåter, och
inte vad en tjänst lagrar under sin egen adress sedan besökaren sagt ja. Det som skrivs och genast tas bort igen syns inte om det
aldrig skickas över nätet.</p>
<p>Granskningen gäller lagen (2022:482) om elektronisk kommunikation 9 kap. 28 § och artikel 5.3 i direktiv 2002/58/EG:
utan samtycke får bara det lagras eller läsas som är nödvändigt. Den är ett underlag och ingen rättslig bedömning.</p>`
}

function table(caption: string, columns: readonly string[], rows: readonly Html[]): Html {
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`)
  return html`<section class="wide" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table></section>`
}

const stores: readonly SightingKind[] = [
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'serviceWorker',
]

function otherHosts({ sightings }: StateAudit): string[] {
  const asked = sightings.filter(({ kind }) => kind === 'request' || kind === 'connection')
  return [...new Set(asked.map(({ host }) => host))]
}

function placeOf({ page }: Sighting): Html {
  return page === '' ? html`–` : html`<code>${page}</code>`
}

function lastsOf({ kind, lasts }: Sighting): string {
  if (kind !== 'cookie' || lasts === undefined) return '–'
  if (lasts === 0) return 'tills webbläsaren stängs'
  return lasts < 86_400
    ? `${Math.round(lasts / 60)} minuter`
    : `${Math.round(lasts / 86_400)} dagar`
}

const categoryNames = { statistics: 'statistik', thirdParty: 'tredje part' } as const

const kindNames: Readonly<Record<SightingKind, string>> = {
  request: 'anrop',
  beacon: 'bakgrundsanrop',
  socket: 'öppen förbindelse',
  connection: 'anslutning',
  frame: 'ram',
  script: 'skript',
  hint: 'hänvisning',
  permission: 'tillåten värd',
  cookie: 'kaka',
  localStorage: 'lokal lagring',
  sessionStorage: 'sessionslagring',
  indexedDB: 'databas',
  cacheStorage: 'cache',
  serviceWorker: 'bakgrundsarbetare',
}
