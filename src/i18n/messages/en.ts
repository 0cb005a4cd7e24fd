import type { Messages } from './sv.ts'

export const en: Messages = {
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
    decided: 'You chose on',
    form: 'Choose which cookies may be stored',
    heading: 'Cookie settings',
    introduction:
      'You decide what may be stored in your browser. You can change your mind here at any time.',
    receipt: 'Get a receipt for your choice',
    undecided: 'You have not chosen yet. Until you do, only what is necessary is used.',
    until: 'The choice is valid until',
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
    suggestions: 'You may be looking for:',
  },
  filters: {
    all: 'Show all reports',
    apply: 'Show',
    label: 'Choose reports',
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
  frame: {
    cookies: 'Cookie settings',
    logo: (siteName: string) => `${siteName}, to the start page`,
    menu: 'Main menu',
    publishedBy: 'Published by',
    search: 'Search',
    skipLink: 'Skip to content',
  },
  gone: {
    expired:
      'This page was valid for a limited time. That time has passed, and the page has been removed.',
  },
  keyFigures: {
    about: 'about',
  },
  notice: {
    added: {
      heading: 'We use a new service',
      no: 'No, not this',
      text: (services: readonly string[]) =>
        `New: ${list(services)}. Do you accept it? Your other choices stay as they were.`,
      yes: 'Yes, accept',
    },
    gpc: {
      heading: 'Your browser has said no',
      text: 'We respect that and use only necessary cookies.',
    },
    question: {
      heading: 'Accept our use of cookies',
      more: 'Read more about cookies',
      text: (publisher: string, categories: readonly string[]) =>
        `${publisher} uses cookies and similar technology: ${list(categories)}. You choose which ones may be stored, and can change your mind at any time through the link in the footer.`,
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
  picture: {
    credit: (credit: string) => `Picture: ${credit}`,
  },
  project: {
    about: 'About the project',
    aims: 'Aims',
    contact: 'Contact',
    figures: 'Key figures',
    milestones: 'Milestones',
    reports: 'Reports',
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
    report: 'Report',
    source: (source: string) => `Source: ${source}.`,
    value: 'Value',
  },
  start: {
    latest: 'Latest report',
    newest: 'More reports',
    projects: 'The projects',
  },
  stored: {
    caption: (category: string) => `What is stored: ${category.toLowerCase()}`,
    kind: 'Type',
    lifetime: 'Lifetime',
    name: 'Name',
    party: 'Party',
    privacy: (service: string) => `How ${service} handles personal data`,
    purpose: 'Purpose',
    recipient: (recipient: string, country: string) => `Recipient: ${recipient} (${country}).`,
  },
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words)
}
