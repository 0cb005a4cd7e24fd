import type { Messages } from './sv.ts'

export const en: Messages = {
  categories: {
    necessary: {
      name: 'Necessary',
      description:
        'Needed for the website to work, for example to remember what you have chosen here. They cannot be switched off.',
    },
    statistics: {
      name: 'Statistics',
      inBanner: 'statistics on how the website is used',
      description:
        'Anonymised data on how the website is used. It helps us to find faults and to improve the website.',
    },
    thirdParty: {
      name: 'Third party',
      inBanner: 'third-party content such as video and social media',
      description:
        'Services of other companies and organisations. They are needed to play video and to show posts and feeds from social media.',
    },
  },
  changes: {
    corrections: 'Corrections',
    heading: 'Changes',
    replacedBy: 'Read what applies instead',
    withdrawn: 'Withdrawn',
  },
  choices: {
    all: 'Accept all',
    necessary: 'Only necessary',
    selected: 'Save my choice',
    settings: 'Settings',
  },
  contents: {
    heading: 'Contents',
  },
  cookies: {
    always: 'Always on',
    answers: { no: 'no', pending: 'a new question is waiting', yes: 'yes' },
    checkReceipt: 'Check a receipt',
    decided: 'You chose on',
    form: 'Choose which cookies may be stored',
    heading: 'Cookie settings',
    history: 'What we have asked about, and when',
    historyText:
      'The fingerprint changes when a service, a purpose, a recipient or a lifetime changes. Then we ask again.',
    introduction:
      'You decide what may be stored in your browser. You can change your mind here at any time.',
    period: (from: string, until: string) =>
      until === '' ? `From ${from}` : `From ${from} to ${until}`,
    receipt: 'Get a receipt for your choice',
    undecided: 'You have not chosen yet. Until you do, only what is necessary is used.',
    until: 'The choice is valid until',
  },
  corrections: {
    feed: 'Follow the corrections as a feed (Atom)',
    heading: 'Corrections',
    introduction: 'This is what we have corrected since it was published.',
    nothing: 'We have not had to correct anything yet.',
  },
  counts: {
    hits: (count: number, query: string) =>
      `${count === 0 ? 'No' : String(count)} ${count === 1 ? 'hit' : 'hits'} for “${query}”`,
    reports: (count: number) =>
      `${count === 0 ? 'No' : String(count)} ${count === 1 ? 'report' : 'reports'}`,
    reportsLatest: (count: number, latest: string) =>
      count === 1 ? `1 report, ${latest}` : `${String(count)} reports, the latest ${latest}`,
  },
  embed: {
    always: 'Always show third-party content',
    once: 'Show this once',
    original: (provider: string) => `Open at ${provider}`,
    receives: (provider: string, recipient: string, country: string) =>
      `This comes from ${provider}. When it is shown, ${recipient} (${country}) receives your IP address and details of your browser, and can store cookies in it.`,
  },
  facts: {
    area: 'Area',
    author: 'By',
    forms: 'Also available as',
    owner: 'Project owner',
    partners: 'Partners',
    period: 'Period',
    project: 'Project',
    projectPeriod: 'Project period',
    published: 'Published',
    updated: 'Updated',
  },
  fault: {
    reference: (reference: string) => `Please mention fault number ${reference} if you contact us.`,
    suggestions: 'You may be looking for:',
  },
  faults: {
    400: {
      heading: 'The address or the form could not be understood',
      explanation: 'Check the address, or go to the start page and try again.',
    },
    403: {
      heading: 'This cannot be done from there',
      explanation: 'The form must be sent from a page on this website. Go back and try again.',
    },
    404: {
      heading: 'There is no such page',
      explanation:
        'The address may be misspelt, or the page may have moved. Search for what you are looking for, or begin at the start page.',
    },
    405: {
      heading: 'The page cannot be used in that way',
      explanation: 'Open the page in the usual way instead.',
    },
    410: {
      heading: 'The page has been removed',
      explanation: 'There was a page here, but it has been removed.',
    },
    413: {
      heading: 'That was too much to receive',
      explanation: 'What was sent is too large. Make it smaller and try again.',
    },
    415: {
      heading: 'It was sent in a way that we cannot read',
      explanation: 'Use the form on the page. A receipt is uploaded as a file or pasted as text.',
    },
    429: {
      heading: 'Too many attempts in a short time',
      explanation: 'Wait a minute and try again.',
    },
    500: {
      heading: 'Something went wrong on our side',
      explanation: 'The fault has been noted. Try again in a while, or go to the start page.',
    },
    503: {
      heading: 'The website is busy',
      explanation: 'Try again in a while.',
    },
  },
  filters: {
    all: 'Show all reports',
    apply: 'Show',
    label: 'Choose reports',
  },
  feeds: {
    corrected: (title: string) => `Correction: ${title}`,
    correction: (day: string) => `Correction, ${day}.`,
  },
  filterFields: {
    everything: { project: 'All projects', topic: 'All topics', year: 'All years' },
    label: { project: 'Project', topic: 'Topic', year: 'Year' },
  },
  figures: {
    target: (value: string) => `Target: ${value}`,
    first: (value: string, day: string) => `First ${value} (${day}).`,
    last: (value: string, day: string) => `Latest ${value} (${day}).`,
    highest: (value: string, day: string) => `Highest ${value} (${day}).`,
    share: (value: string, target: string, share: string) =>
      `${value} of ${target}, ${share} of the target`,
    against: (value: string, target: string, unit: string) =>
      `${value} ${unit}, the target is ${target} ${unit}`,
    by: (day: string) => `by ${day}`,
  },
  format: {
    approximately: 'about',
    bytes: 'bytes',
    from: (month: string) => `from ${month}`,
    until: (month: string) => `until ${month}`,
  },
  forms: {
    easyRead: 'Easy read (in Swedish)',
    standard: 'Standard text',
  },
  frame: {
    cookies: 'Cookie settings',
    logo: (siteName: string) => `${siteName}, to the start page`,
    menu: 'Main menu',
    publishedBy: 'Published by',
    search: 'Search',
    skipLink: 'Skip to content',
  },
  glossary: {
    heading: 'Glossary',
    introduction: 'Words and abbreviations that we use.',
  },
  gone: {
    expired:
      'This page was valid for a limited time. That time has passed, and the page has been removed.',
  },
  history: {
    added: 'added:',
    back: (date: string) =>
      `The text was away from the site and came back on ${date}. What it said before that is not shown.`,
    cut: 'Only the latest changes are shown.',
    first: (date: string) => `The first version that is kept is of ${date}.`,
    heading: 'Changes to the text',
    introduction: 'What has changed since the text was published, word by word, newest first.',
    none: 'The text has not changed since it was published.',
    parts: {
      body: 'The text',
      description: 'Description',
      keyFigures: 'Key figures',
      summary: 'In brief',
      title: 'Title',
    },
    removed: 'removed:',
    shallow: 'Older changes are not kept on this server.',
  },
  keyFigures: {
    about: 'about',
  },
  markdown: {
    alerts: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
    },
    backToText: (note: number, reference: number) =>
      reference === 1
        ? `Back to the text from note ${note}`
        : `Back to the text from note ${note}, place ${reference}`,
    done: 'Done',
    footnote: (note: number) => `Note ${note}`,
    footnoteId: (note: number) => `note-${note}`,
    footnotes: 'Notes',
    media: (host: string) => `Content from ${host}`,
    notDone: 'Not done',
    section: 'section',
    table: (number: number, heading: string) =>
      heading === '' ? `Table ${number}` : `Table ${number}: ${heading}`,
    tableId: (number: number) => `table-${number}`,
    transcript: (title: string) => `The film in words: ${title}`,
  },
  kinds: {
    easyRead: 'Easy read',
    page: 'Page',
    project: 'Project',
    report: 'Report',
  },
  milestones: {
    coming: 'To come',
    late: 'Delayed',
    reached: 'Reached',
    reachedOn: (day: string) => `Reached ${day}`,
  },
  notice: {
    added: {
      heading: 'We use a new service',
      no: 'No, do not accept',
      text: (services: readonly string[], categories: readonly string[]) =>
        `New: ${list(services)}. So we ask again about ${list(categories)}. If you say no, none of it is used. Your other choices stay as they were.`,
      yes: 'Yes, accept',
    },
    gpc: {
      heading: 'Your browser has said no',
      text: 'We respect that and use only necessary cookies.',
    },
    question: {
      heading: 'Accept our use of cookies',
      more: 'More about cookies',
      text: (publisher: string, categories: readonly string[]) =>
        `${publisher} uses cookies and similar technology for ${list(categories)}. You choose which may be stored, and can change your mind at any time through the link in the footer.`,
    },
    refused: {
      heading: 'Your browser does not take cookies',
      text: 'Your choice can therefore not be saved. Only what is necessary is used.',
    },
    saved: {
      heading: 'Your choice is saved',
      text: 'You can change your mind at any time.',
    },
  },
  page: {
    contact: 'Contact',
  },
  pages: {
    label: 'Pages',
    next: 'Next',
    page: (number: string) => `Page ${number}`,
    previous: 'Previous',
  },
  preview: {
    expired: 'This preview link is no longer valid. Ask the editors for a new one.',
    heading: 'Preview',
    text: (state: string, until: string) =>
      `${state}. The page is shown as it will be, and readers do not see it. The link is valid until ${until}.`,
  },
  project: {
    about: 'About the project',
    aims: 'Aims',
    contact: 'Contact',
    figures: 'Key figures',
    milestones: 'Milestones',
    reports: 'Reports',
  },
  receipt: {
    check: 'Check',
    download: 'Get the receipt (JSON)',
    downloadText:
      'The receipt shows what you chose and on which day. It is signed, so that a change in it is noticed. It does not say who you are, and we keep no copy.',
    file: 'Choose the file',
    heading: 'Receipt for your choice',
    introduction: 'Save a receipt for what you chose about cookies, or check one that you have.',
    nothing: 'You have not chosen yet, so there is no receipt to get.',
    settings: 'To the settings',
    paste: 'Or paste the text',
    verify: 'Check a receipt',
    verdicts: {
      altered: {
        heading: 'The receipt has been altered',
        text: 'It bears our name, but something in it is not as when we signed it.',
      },
      unknownKey: {
        heading: 'We do not know the signature',
        text: 'The receipt was signed by another site, or so long ago that we have changed the key.',
      },
      unreadable: {
        heading: 'This is not a receipt',
        text: 'Choose the file that you got here, or paste all of the text in it.',
      },
      valid: {
        heading: 'The receipt is genuine',
        text: 'We signed it, and nothing in it has been altered.',
      },
    },
    facts: {
      about: 'The question was about',
      day: 'The choice was made',
      site: 'Website',
      until: 'Valid until',
    },
  },
  report: {
    about: 'About this report',
    attachments: 'Attachments',
    neighbours: 'More reports',
    next: 'Next report',
    previous: 'Previous report',
    share: 'Share and cite',
    since: 'Since the last report',
    summary: 'In brief',
    topics: 'Topics:',
  },
  reports: {
    empty: 'No reports match. Choose something else, or show all.',
  },
  search: {
    heading: 'Search',
    suggestions: 'Did you mean',
  },
  searchForm: {
    label: 'Search the site',
    submit: 'Search',
  },
  series: {
    date: 'Up to',
    numbers: 'The numbers as a table',
    source: (source: string) => `Source: ${source}.`,
  },
  share: {
    email: 'Tell someone by e-mail',
  },
  since: {
    change: (change: string) => `${change} since the last report`,
    figure: (name: string, before: string, now: string, unit: string) =>
      `${name}: from ${before} to ${now} ${unit}.`,
    milestone: (title: string, day: string) => `Milestone reached on ${day}: ${title}.`,
    same: 'No change since the last report',
    status: (before: string, now: string) => `The status has changed from “${before}” to “${now}”.`,
  },
  start: {
    latest: 'Latest report',
    newest: 'More reports',
    projects: 'The projects',
  },
  states: {
    draft: 'Draft',
    expired: (when: string) => `Ceased to apply on ${when}`,
    published: 'Published',
    scheduled: (when: string) => `To be published on ${when}`,
    withdrawn: (when: string) => `Withdrawn on ${when}`,
  },
  statuses: {
    atRisk: 'At risk',
    completed: 'Completed',
    offTrack: 'Off track',
    onTrack: 'On track',
    paused: 'Paused',
  },
  storage: {
    cookie: 'Cookie',
    localStorage: 'Local storage',
    sessionStorage: 'Session storage',
    indexedDB: 'IndexedDB',
    cacheStorage: 'Cache storage',
    first: 'First party',
    third: 'Third party',
  },
  stored: {
    caption: (category: string) => `What is stored: ${category.toLowerCase()}`,
    kind: 'Type',
    lifetime: 'Lifetime',
    name: 'Name',
    party: 'Party',
    privacy: (service: string) => `How ${service} handles personal data`,
    purpose: 'Purpose',
    receiver: 'Recipient',
    recipient: (recipient: string, country: string) => `Recipient: ${recipient} (${country}).`,
  },
  titles: {
    accessibility: 'Accessibility statement',
    allProjects: 'All projects',
    allReports: 'All reports',
    dataset: (project: string) => `Key figures for ${project}`,
    elapsed: (share: string) => `${share} of the time has passed`,
    feed: (siteName: string) => `${siteName}: new reports`,
    inThisLanguage: 'In English',
    page: (title: string, number: number) => `${title}, page ${String(number)}`,
    projects: 'Projects',
    projectsIntroduction: 'The projects that we report on, their aims and how they are doing.',
    reports: 'News',
    reportsIntroduction: (siteName: string) => `Reports and news from ${siteName}, newest first.`,
    search: 'Search',
    searchFor: (query: string) => `Search: ${query}`,
    searchIntroduction: (siteName: string) =>
      `Search the reports, projects and pages of ${siteName}.`,
    subscribe: 'Subscribe (RSS/Atom)',
  },
}

const lists = new Intl.ListFormat('en-GB')

function list(words: readonly string[]): string {
  return lists.format(words)
}
