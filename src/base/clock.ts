/** A moment: milliseconds since 1970-01-01T00:00Z, whole. */
export type Instant = number

/** The only way that the house learns what time it is. Tests hand in a clock of their own. */
export type Clock = () => Instant

export const systemClock: Clock = () => Date.now()
