/** Swedish is the source: every other language must have the same shape. */
export const sv = {
  categories: {
    necessary: {
      name: 'Nödvändiga',
      description:
        'Behövs för att webbplatsen ska fungera, till exempel för att minnas vad du har valt här. De går inte att stänga av.',
    },
    statistics: {
      name: 'Statistik',
      inBanner: 'statistik om hur webbplatsen används',
      description:
        'Avidentifierade uppgifter om hur webbplatsen används. De hjälper oss att hitta fel och göra webbplatsen bättre.',
    },
    thirdParty: {
      name: 'Tredje part',
      inBanner: 'innehåll från tredje part, som video och sociala medier',
      description:
        'Tjänster från andra företag och organisationer. De behövs för att spela upp video och visa inlägg och flöden från sociala medier.',
    },
  },
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
    answers: { no: 'nej', pending: 'ny fråga väntar', yes: 'ja' },
    checkReceipt: 'Kontrollera ett kvitto',
    decided: 'Du valde den',
    form: 'Välj vilka kakor som får lagras',
    heading: 'Inställningar för cookies',
    history: 'Vad vi har frågat om, och när',
    historyText:
      'Fingeravtrycket byts när en tjänst, ett ändamål, en mottagare eller en tid ändras. Då frågar vi igen.',
    introduction:
      'Du bestämmer vad som får lagras i din webbläsare. Du kan ändra dig här när som helst.',
    period: (from: string, until: string) =>
      until === '' ? `Från ${from}` : `Från ${from} till ${until}`,
    receipt: 'Hämta ett kvitto på ditt val',
    undecided: 'Du har inte valt än. Tills du väljer används bara det som är nödvändigt.',
    until: 'Valet gäller till och med den',
  },
  corrections: {
    feed: 'Följ rättelserna som flöde (Atom)',
    heading: 'Rättelser',
    introduction: 'Det här har vi rättat efter att det publicerades.',
    nothing: 'Vi har inte behövt rätta något än.',
  },
  counts: {
    hits: (count: number, query: string) =>
      `${count === 0 ? 'Inga' : String(count)} ${count === 1 ? 'träff' : 'träffar'} på ”${query}”`,
    reports: (count: number) =>
      `${count === 0 ? 'Inga' : String(count)} ${count === 1 ? 'rapport' : 'rapporter'}`,
    reportsLatest: (count: number, latest: string) =>
      count === 1 ? `1 rapport, ${latest}` : `${String(count)} rapporter, den senaste ${latest}`,
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
    reference: (reference: string) => `Ange felnummer ${reference} om du hör av dig till oss.`,
    suggestions: 'Kanske letar du efter:',
  },
  faults: {
    400: {
      heading: 'Adressen eller formuläret gick inte att förstå',
      explanation: 'Kontrollera adressen, eller gå till startsidan och försök igen.',
    },
    403: {
      heading: 'Det här går inte härifrån',
      explanation:
        'Formuläret måste skickas från en sida på den här webbplatsen. Gå tillbaka och försök igen.',
    },
    404: {
      heading: 'Sidan finns inte',
      explanation:
        'Adressen kan vara felskriven, eller så har sidan flyttats. Sök efter det du letar efter, eller börja på startsidan.',
    },
    405: {
      heading: 'Så kan sidan inte användas',
      explanation: 'Öppna sidan på vanligt sätt i stället.',
    },
    410: {
      heading: 'Sidan är borttagen',
      explanation: 'Sidan har funnits här men är borttagen.',
    },
    413: {
      heading: 'Det var för mycket att ta emot',
      explanation: 'Det som skickades är för stort. Gör det mindre och försök igen.',
    },
    415: {
      heading: 'Det skickades på ett sätt som vi inte kan läsa',
      explanation:
        'Använd formuläret på sidan. Ett kvitto laddas upp som fil eller klistras in som text.',
    },
    429: {
      heading: 'För många försök på kort tid',
      explanation: 'Vänta en minut och försök igen.',
    },
    500: {
      heading: 'Något gick fel hos oss',
      explanation: 'Felet är noterat. Försök igen om en stund, eller gå till startsidan.',
    },
    503: {
      heading: 'Webbplatsen är upptagen',
      explanation: 'Försök igen om en stund.',
    },
  },
  filters: {
    all: 'Visa alla rapporter',
    apply: 'Visa',
    label: 'Välj rapporter',
  },
  feeds: {
    corrected: (title: string) => `Rättelse: ${title}`,
    correction: (day: string) => `Rättelse ${day}.`,
  },
  filterFields: {
    everything: { project: 'Alla projekt', topic: 'Alla ämnen', year: 'Alla år' },
    label: { project: 'Projekt', topic: 'Ämne', year: 'År' },
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
  forms: {
    easyRead: 'Lättläst',
    standard: 'Vanlig text',
  },
  frame: {
    cookies: 'Inställningar för cookies',
    logo: (siteName: string) => `${siteName}, till startsidan`,
    menu: 'Huvudmeny',
    publishedBy: 'Ges ut av',
    search: 'Sök',
    skipLink: 'Till innehållet',
  },
  glossary: {
    heading: 'Ordlista',
    introduction: 'Ord och förkortningar som vi använder.',
  },
  gone: {
    expired: 'Sidan gällde en viss tid. Den tiden är slut, och sidan har tagits bort.',
  },
  history: {
    added: 'tillagt:',
    back: (date: string) =>
      `Texten var borta från webbplatsen och kom tillbaka den ${date}. Vad som stod före det visas inte.`,
    cut: 'Bara de senaste ändringarna visas.',
    first: (date: string) => `Den första versionen som finns sparad är från den ${date}.`,
    heading: 'Ändringar i texten',
    introduction: 'Det som har ändrats sedan texten publicerades, ord för ord, det senaste först.',
    none: 'Texten har inte ändrats sedan den publicerades.',
    parts: {
      body: 'Texten',
      description: 'Sammanfattning',
      keyFigures: 'Nyckeltal',
      summary: 'Kort om läget',
      title: 'Rubrik',
    },
    removed: 'borttaget:',
    shallow: 'Äldre ändringar finns inte sparade på den här servern.',
  },
  keyFigures: {
    about: 'cirka',
  },
  markdown: {
    alerts: {
      note: 'Obs',
      tip: 'Tips',
      important: 'Viktigt',
      warning: 'Varning',
      caution: 'Se upp',
    },
    backToText: (note: number, reference: number) =>
      reference === 1
        ? `Tillbaka till texten från fotnot ${note}`
        : `Tillbaka till texten från fotnot ${note}, plats ${reference}`,
    done: 'Klart',
    footnote: (note: number) => `Fotnot ${note}`,
    footnoteId: (note: number) => `fotnot-${note}`,
    footnotes: 'Fotnoter',
    media: (host: string) => `Innehåll från ${host}`,
    notDone: 'Inte klart',
    section: 'avsnitt',
    table: (number: number, heading: string) =>
      heading === '' ? `Tabell ${number}` : `Tabell ${number}: ${heading}`,
    tableId: (number: number) => `tabell-${number}`,
    transcript: (title: string) => `Filmens innehåll i text: ${title}`,
  },
  kinds: {
    easyRead: 'Lättläst',
    page: 'Sida',
    project: 'Projekt',
    report: 'Rapport',
  },
  milestones: {
    coming: 'Kommer',
    late: 'Försenad',
    reached: 'Nådd',
    reachedOn: (day: string) => `Nådd ${day}`,
  },
  notice: {
    added: {
      heading: 'Vi använder en ny tjänst',
      no: 'Nej, godkänn inte',
      text: (services: readonly string[], categories: readonly string[]) =>
        `Nytt är ${list(services)}. Därför frågar vi igen om ${list(categories)}. Svarar du nej används inget av det. Dina andra val gäller som förut.`,
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
        `${publisher} använder kakor och liknande teknik för ${list(categories)}. Du väljer vilka som får lagras och kan ändra dig när som helst genom länken i sidfoten.`,
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
  preview: {
    expired: 'Länken för förhandsgranskning gäller inte längre. Be redaktionen om en ny.',
    heading: 'Förhandsgranskning',
    text: (state: string, until: string) =>
      `${state}. Sidan visas som den kommer att se ut, och läsarna ser den inte. Länken gäller till ${until}.`,
  },
  project: {
    about: 'Om projektet',
    aims: 'Mål',
    contact: 'Kontakt',
    figures: 'Nyckeltal',
    milestones: 'Milstolpar',
    reports: 'Rapporter',
  },
  receipt: {
    check: 'Kontrollera',
    download: 'Hämta kvittot (JSON)',
    downloadText:
      'Kvittot visar vad du valde och vilken dag. Det är undertecknat, så att det märks om någon ändrar det. Det säger inte vem du är, och vi sparar ingen kopia.',
    file: 'Välj filen',
    heading: 'Kvitto på ditt val',
    introduction: 'Spara ett kvitto på vad du valde om kakor, eller kontrollera ett som du har.',
    nothing: 'Du har inte valt än, så det finns inget kvitto att hämta.',
    settings: 'Till inställningarna',
    paste: 'Eller klistra in texten',
    verify: 'Kontrollera ett kvitto',
    verdicts: {
      altered: {
        heading: 'Kvittot är ändrat',
        text: 'Det bär vårt namn, men något i det är inte som när vi undertecknade det.',
      },
      unknownKey: {
        heading: 'Vi känner inte igen underskriften',
        text: 'Kvittot är undertecknat av en annan webbplats, eller för så länge sedan att vi har bytt nyckel.',
      },
      unreadable: {
        heading: 'Det här är inget kvitto',
        text: 'Välj filen som du hämtade här, eller klistra in hela texten i den.',
      },
      valid: {
        heading: 'Kvittot är äkta',
        text: 'Vi har undertecknat det, och inget i det är ändrat.',
      },
    },
    facts: {
      about: 'Frågan gällde',
      day: 'Valet gjordes',
      site: 'Webbplats',
      until: 'Gäller till och med',
    },
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
    source: (source: string) => `Källa: ${source}.`,
  },
  share: {
    email: 'Tipsa via e-post',
  },
  since: {
    change: (change: string) => `${change} sedan förra rapporten`,
    figure: (name: string, before: string, now: string, unit: string) =>
      `${name}: från ${before} till ${now} ${unit}.`,
    milestone: (title: string, day: string) => `Milstolpe nådd ${day}: ${title}.`,
    same: 'Oförändrat sedan förra rapporten',
    status: (before: string, now: string) => `Läget har ändrats från ”${before}” till ”${now}”.`,
  },
  start: {
    latest: 'Senaste rapporten',
    newest: 'Fler rapporter',
    projects: 'Projekten',
  },
  states: {
    draft: 'Utkast',
    expired: (when: string) => `Slutade gälla ${when}`,
    published: 'Publicerad',
    scheduled: (when: string) => `Publiceras ${when}`,
    withdrawn: (when: string) => `Tillbakadragen ${when}`,
  },
  statuses: {
    atRisk: 'Risk för avvikelse',
    completed: 'Avslutat',
    offTrack: 'Avviker från planen',
    onTrack: 'Enligt plan',
    paused: 'Pausat',
  },
  storage: {
    cookie: 'Kaka',
    localStorage: 'Lokal lagring',
    sessionStorage: 'Sessionslagring',
    indexedDB: 'IndexedDB',
    cacheStorage: 'Cachelagring',
    first: 'Första part',
    third: 'Tredje part',
  },
  stored: {
    caption: (category: string) => `Det här lagras: ${category.toLowerCase()}`,
    kind: 'Typ',
    lifetime: 'Tid',
    name: 'Namn',
    party: 'Part',
    privacy: (service: string) => `Så hanterar ${service} personuppgifter`,
    purpose: 'Ändamål',
    receiver: 'Mottagare',
    recipient: (recipient: string, country: string) => `Mottagare: ${recipient} (${country}).`,
  },
  titles: {
    accessibility: 'Tillgänglighetsredogörelse',
    allProjects: 'Alla projekt',
    allReports: 'Alla rapporter',
    dataset: (project: string) => `Nyckeltal för ${project}`,
    elapsed: (share: string) => `${share} av tiden har gått`,
    feed: (siteName: string) => `${siteName}: nya rapporter`,
    inThisLanguage: 'På svenska',
    page: (title: string, number: number) => `${title}, sida ${String(number)}`,
    projects: 'Projekt',
    projectsIntroduction: 'Projekten som vi rapporterar om, deras mål och hur det går.',
    reports: 'Nyheter',
    reportsIntroduction: (siteName: string) =>
      `Rapporter och nyheter från ${siteName}, de nyaste först.`,
    search: 'Sök',
    searchFor: (query: string) => `Sök: ${query}`,
    searchIntroduction: (siteName: string) =>
      `Sök bland rapporter, projekt och sidor på ${siteName}.`,
    subscribe: 'Prenumerera (RSS/Atom)',
  },
}

export type Messages = typeof sv

// Made once: it costs as much as a page.
const lists = new Intl.ListFormat('sv')

function list(words: readonly string[]): string {
  return lists.format(words)
}
