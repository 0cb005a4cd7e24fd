/** Swedish is the source: every other language must have the same shape. */
export const sv = {
  format: {
    approximately: 'cirka',
    bytes: 'byte',
    from: (month: string) => `från ${month}`,
    until: (month: string) => `till ${month}`,
  },
  frame: {
    skipLink: 'Till innehållet',
    logo: (siteName: string) => `${siteName}, till startsidan`,
  },
  gone: {
    expired: 'Sidan gällde en viss tid. Den tiden är slut, och sidan har tagits bort.',
  },
}

export type Messages = typeof sv
