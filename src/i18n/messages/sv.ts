/** Swedish is the source: every other language must have the same shape. */
export const sv = {
  changes: {
    corrections: 'Rättelser',
    heading: 'Ändringar',
    replacedBy: 'Läs det som gäller i stället',
    withdrawn: 'Tillbakadragen',
  },
  choices: {
    all: 'Godkänn alla',
    necessary: 'Bara nödvändiga',
    selected: 'Spara mitt val',
    settings: 'Inställningar',
  },
  contents: {
    heading: 'Innehåll',
  },
  cookies: {
    always: 'Alltid på',
    decided: 'Du valde den',
    form: 'Välj vilka kakor som får lagras',
    heading: 'Inställningar för cookies',
    introduction:
      'Du bestämmer vad som får lagras i din webbläsare. Du kan ändra dig här när som helst.',
    receipt: 'Hämta ett kvitto på ditt val',
    undecided: 'Du har inte valt än. Tills du väljer används bara det som är nödvändigt.',
    until: 'Valet gäller till och med den',
  },
  embed: {
    always: 'Visa alltid innehåll från tredje part',
    once: 'Visa den här gången',
    original: (provider: string) => `Öppna hos ${provider}`,
    receives: (provider: string, recipient: string, country: string) =>
      `Det här kommer från ${provider}. När det visas får ${recipient} (${country}) din ip-adress och uppgifter om din webbläsare, och kan lagra kakor i den.`,
  },
  facts: {
    area: 'Område',
    author: 'Av',
    forms: 'Finns också som',
    owner: 'Projektägare',
    partners: 'Medverkande',
    period: 'Period',
    project: 'Projekt',
    projectPeriod: 'Projekttid',
    published: 'Publicerad',
    updated: 'Uppdaterad',
  },
  fault: {
    suggestions: 'Kanske letar du efter:',
  },
  filters: {
    all: 'Visa alla rapporter',
    apply: 'Visa',
    label: 'Välj rapporter',
  },
  figures: {
    target: (value: string) => `Mål: ${value}`,
    first: (value: string, day: string) => `Först ${value} (${day}).`,
    last: (value: string, day: string) => `Senast ${value} (${day}).`,
    highest: (value: string, day: string) => `Högst ${value} (${day}).`,
    share: (value: string, target: string, share: string) =>
      `${value} av ${target}, ${share} av målet`,
    against: (value: string, target: string, unit: string) =>
      `${value} ${unit}, målet är ${target} ${unit}`,
    by: (day: string) => `senast ${day}`,
  },
  format: {
    approximately: 'cirka',
    bytes: 'byte',
    from: (month: string) => `från ${month}`,
    until: (month: string) => `till ${month}`,
  },
  frame: {
    cookies: 'Inställningar för cookies',
    logo: (siteName: string) => `${siteName}, till startsidan`,
    menu: 'Huvudmeny',
    publishedBy: 'Ges ut av',
    search: 'Sök',
    skipLink: 'Till innehållet',
  },
  gone: {
    expired: 'Sidan gällde en viss tid. Den tiden är slut, och sidan har tagits bort.',
  },
  keyFigures: {
    about: 'cirka',
  },
  notice: {
    added: {
      heading: 'Vi använder en ny tjänst',
      no: 'Nej, inte den',
      text: (services: readonly string[]) =>
        `Nytt är ${list(services)}. Vill du godkänna det? Dina andra val gäller som förut.`,
      yes: 'Ja, godkänn',
    },
    gpc: {
      heading: 'Din webbläsare har sagt nej',
      text: 'Vi följer det och använder bara nödvändiga kakor.',
    },
    question: {
      heading: 'Godkänn vårt användande av kakor (cookies)',
      more: 'Läs mer om kakor',
      text: (publisher: string, categories: readonly string[]) =>
        `${publisher} använder kakor och liknande teknik: ${list(categories)}. Du väljer vilka som får lagras och kan ändra dig när som helst genom länken i sidfoten.`,
    },
    refused: {
      heading: 'Webbläsaren tar inte emot kakor',
      text: 'Ditt val kan därför inte sparas. Bara det som är nödvändigt används.',
    },
    saved: {
      heading: 'Ditt val är sparat',
      text: 'Du kan ändra dig när som helst.',
    },
  },
  page: {
    contact: 'Kontakt',
  },
  pages: {
    label: 'Sidor',
    next: 'Nästa',
    page: (number: string) => `Sida ${number}`,
    previous: 'Föregående',
  },
  picture: {
    credit: (credit: string) => `Bild: ${credit}`,
  },
  project: {
    about: 'Om projektet',
    aims: 'Mål',
    contact: 'Kontakt',
    figures: 'Nyckeltal',
    milestones: 'Milstolpar',
    reports: 'Rapporter',
  },
  report: {
    about: 'Om rapporten',
    attachments: 'Bilagor',
    neighbours: 'Fler rapporter',
    next: 'Nästa rapport',
    previous: 'Föregående rapport',
    share: 'Dela och hänvisa',
    since: 'Sedan förra rapporten',
    summary: 'Kort om läget',
    topics: 'Ämnen:',
  },
  reports: {
    empty: 'Inga rapporter passar urvalet. Välj något annat, eller visa alla.',
  },
  search: {
    heading: 'Sök',
    suggestions: 'Menade du',
  },
  searchForm: {
    label: 'Sök på webbplatsen',
    submit: 'Sök',
  },
  series: {
    date: 'Till och med',
    numbers: 'Siffrorna som tabell',
    report: 'Rapport',
    source: (source: string) => `Källa: ${source}.`,
    value: 'Värde',
  },
  start: {
    latest: 'Senaste rapporten',
    newest: 'Fler rapporter',
    projects: 'Projekten',
  },
  stored: {
    caption: (category: string) => `Det här lagras: ${category.toLowerCase()}`,
    kind: 'Typ',
    lifetime: 'Tid',
    name: 'Namn',
    party: 'Part',
    privacy: (service: string) => `Så hanterar ${service} personuppgifter`,
    purpose: 'Ändamål',
    recipient: (recipient: string, country: string) => `Mottagare: ${recipient} (${country}).`,
  },
}

export type Messages = typeof sv

function list(words: readonly string[]): string {
  return new Intl.ListFormat('sv').format(words)
}
