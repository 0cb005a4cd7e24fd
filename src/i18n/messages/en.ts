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
}
