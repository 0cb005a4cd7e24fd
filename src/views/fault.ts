import type { Link } from './frame.ts'

/** 400, 403, 404, 405, 410, 500 and the like: a page that helps on. */
export interface FaultModel {
  readonly status: number
  readonly heading: string
  readonly explanation: string
  readonly suggestions: readonly Link[]
  readonly searchAction: string
  readonly searchQuery: string
}
