import type { Link } from './frame.ts'
import type { ProjectSummary } from './projects.ts'
import type { LeadReport, ReportSummary } from './report-summary.ts'

export interface StartModel {
  readonly heading: string
  readonly introduction: string
  readonly lead: LeadReport | null
  readonly newest: readonly ReportSummary[]
  readonly allReports: Link
  readonly projects: readonly ProjectSummary[]
  readonly allProjects: Link
}
