/** Swedish is the source: every other language must have the same shape. */
export const sv = {
  frame: {
    skipLink: 'Till innehållet',
    logo: (siteName: string) => `${siteName}, till startsidan`,
  },
}

export type Messages = typeof sv
