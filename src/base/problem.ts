/** `error` holds a file back; `warning` and `advice` do not, and leave the exit code at 0. */
export type Severity = 'error' | 'warning' | 'advice'

/** Something that an editor can mend. Lines and columns count from 1, from the top of the file. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endColumn: number
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly hint: string
}

/** A place in a text: what a problem points at. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endColumn: number
}

export const startOfFile: Place = { line: 1, column: 1, endColumn: 1 }
