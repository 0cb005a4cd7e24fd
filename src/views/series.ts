import { onceForEach } from '../base/once-for-each.ts'
import type { Project } from '../content/entry.ts'
import type { Published } from '../content/published.ts'
import { chartOf } from '../figures/chart.ts'
import { goalText } from '../figures/goal.ts'
import { lastOf, type Series, seriesOf } from '../figures/series.ts'
import { filePathOf, pathOf } from '../paths.ts'
import { dayOf } from './date-text.ts'
import { elapsedText } from './elapsed.ts'
import type { SeriesModel } from './project.ts'
import type { Scope } from './scope.ts'

/** What a project says that it is measured by; where it says nothing, all that its reports count. */
export function seriesModels(scope: Scope, project: Project): readonly SeriesModel[] {
  return modelsIn(scope.published)(project, scope)
}

/** With their charts they are most of a project's page, and the same for everyone. */
const modelsIn = onceForEach<Published, ModelsOf>(() =>
  onceForEach((project, scope: Scope) => {
    const named = new Set(project.measures.map(({ measure }) => measure))
    return seriesOf(scope.site, scope.now, project)
      .filter(({ id }) => named.size === 0 || named.has(id))
      .map((series) => seriesModel(scope, project, series))
  }),
)

type ModelsOf = (project: Project, scope: Scope) => readonly SeriesModel[]

function seriesModel(scope: Scope, project: Project, series: Series): SeriesModel {
  const { site, locale, format } = scope
  const { id, measure, points } = series
  return {
    id,
    name: measure.name[locale],
    unit: measure.unit[locale],
    definition: measure.definition[locale],
    source: measure.source[locale],
    chart: chartOf(series, locale, site.settings.timeZone),
    rows: points.map(({ end, value, approximate, report }) => ({
      date: dayOf(scope, end),
      value: format.figure(value, measure.decimals, approximate),
      report: {
        text: report.title,
        href: pathOf({ name: 'report', locale: report.locale, slug: report.slug }),
      },
    })),
    target: targetOf(scope, project, series),
    files: (['csv', 'json'] as const).map((type) => ({
      text: type.toUpperCase(),
      href: filePathOf({ name: 'series', locale, format: type, slug: project.slug, measure: id }),
    })),
  }
}

/** How far it has come beside how far the time had come on that same day: like against like. */
function targetOf(scope: Scope, project: Project, series: Series): string {
  const goal = goalText(series, scope.locale, scope.format)
  if (goal === '') return ''
  const elapsed = elapsedText(scope, project, lastOf(series).end)
  return elapsed === '' ? goal : `${goal}; ${elapsed}`
}
