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
}

export type Messages = typeof sv
