import type { Messages } from './sv.ts'

export const en: Messages = {
  format: {
    approximately: 'about',
    bytes: 'bytes',
    from: (month: string) => `from ${month}`,
    until: (month: string) => `until ${month}`,
  },
  frame: {
    skipLink: 'Skip to content',
    logo: (siteName: string) => `${siteName}, to the start page`,
  },
  gone: {
    expired:
      'This page was valid for a limited time. That time has passed, and the page has been removed.',
  },
}
