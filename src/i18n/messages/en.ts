import type { Messages } from './sv.ts'

export const en: Messages = {
  frame: {
    skipLink: 'Skip to content',
    logo: (siteName: string) => `${siteName}, to the start page`,
  },
}
