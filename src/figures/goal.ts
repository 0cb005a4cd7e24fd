import type { Locale } from '../i18n/locale.ts'
import type { Format } from '../i18n/format.ts'
import { messages } from '../i18n/messages.ts'
import { lastOf, type Series } from './series.ts'

/**
 * The latest value against the target, in words: `400 av 1 200, 33 % av målet`. Empty without a
 * target. A share says nothing where less is better, or where the values are shares themselves.
 */
export function goalText(series: Series, locale: Locale, format: Format): string {
  const { measure, goal } = series
  if (goal?.target === undefined) return ''
  const words = messages[locale].figures
  const { value, approximate } = lastOf(series)
  const latest = format.figure(value, measure.decimals, approximate)
  const target = format.number(goal.target, measure.decimals)
  const text =
    measure.kind === 'percent' || measure.direction !== 'up' || goal.target <= 0
      ? words.against(latest, target, measure.unit[locale])
      : words.share(latest, target, format.share(Math.max(0, value) / goal.target))
  return goal.by === undefined ? text : `${text} ${words.by(format.day(goal.by))}`
}
