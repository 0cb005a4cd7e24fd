import type { CookiesModel } from './cookies.ts'
import type { CorrectionsModel } from './corrections.ts'
import type { FaultModel } from './fault.ts'
import type { Frame } from './frame.ts'
import type { GlossaryModel } from './glossary.ts'
import type { HistoryModel } from './history.ts'
import type { PageModel } from './page.ts'
import type { ProjectModel } from './project.ts'
import type { ProjectsModel } from './projects.ts'
import type { ReceiptModel } from './receipt.ts'
import type { ReportModel } from './report.ts'
import type { ReportsModel } from './reports.ts'
import type { SearchModel } from './search.ts'
import type { StartModel } from './start.ts'

/** Each template in `views/pages`, and exactly the model that it needs. */
export interface Models {
  start: StartModel
  reports: ReportsModel
  report: ReportModel
  projects: ProjectsModel
  project: ProjectModel
  search: SearchModel
  cookies: CookiesModel
  receipt: ReceiptModel
  page: PageModel
  corrections: CorrectionsModel
  glossary: GlossaryModel
  history: HistoryModel
  fault: FaultModel
}

export type ViewName = keyof Models

/** A page as a value: which template, with what. A template sees `frame` and `model`. */
export type View = {
  [Name in ViewName]: {
    readonly name: Name
    readonly status: number
    readonly frame: Frame
    readonly model: Models[Name]
  }
}[ViewName]

/** Ties a model to its template; the compiler refuses any other pair. */
export function view<Name extends ViewName>(
  name: Name,
  model: Models[Name],
  frame: Frame,
  status = 200,
): View {
  return { name, status, frame, model } as View
}
