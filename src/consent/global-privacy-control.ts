/**
 * What `/.well-known/gpc.json` says: this site heeds `Sec-GPC`, since the day given. Its form is
 * that of the W3C's Global Privacy Control, section 4.
 */
export const privacyControlStatement = { gpc: true, lastUpdate: '2026-11-23' } as const
