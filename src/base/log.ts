/** What the server says of itself: pino's shape. Never a cookie, never an address of a reader. */
export interface Log {
  debug(fields: LogFields, message: string): void
  info(fields: LogFields, message: string): void
  warn(fields: LogFields, message: string): void
  error(fields: LogFields, message: string): void
  fatal(fields: LogFields, message: string): void
}

export type LogFields = Readonly<Record<string, unknown>>
