import type { StatusModel } from './report-summary.ts'

export interface ProjectsModel {
  readonly heading: string
  readonly introduction: string
  readonly projects: readonly ProjectSummary[]
}

export interface ProjectSummary {
  readonly href: string
  readonly title: string
  readonly description: string
  /** `november 2019 – juni 2022`; may be empty. */
  readonly period: string
  readonly status: StatusModel | null
  /** `8 rapporter, den senaste 12 maj 2021`; may be empty. */
  readonly reports: string
}
