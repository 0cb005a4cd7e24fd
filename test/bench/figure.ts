/** One line of the table. */
export type Figure = Measured | NotHere

/** What was measured, over how many rounds, against which goal. */
export interface Measured {
  readonly name: string
  /** One value a round. */
  readonly values: readonly number[]
  readonly unit: string
  readonly goal?: Goal
}

export type Goal = { readonly atLeast: number } | { readonly atMost: number }

/** Needs a program that this machine has not: neither met nor missed. */
export interface NotHere {
  readonly name: string
  readonly notHere: string
}

/** How many times as much, round by round. */
export function ratio(name: string, values: readonly number[], goal?: Goal): Figure {
  return { name, values, unit: '×', ...(goal && { goal }) }
}

/** Fewer values than one, or a value that is no number, meet no goal. */
export function isMet(figure: Figure): boolean {
  if ('notHere' in figure || figure.goal === undefined) return true
  const value = medianOf(figure.values)
  return 'atLeast' in figure.goal ? value >= figure.goal.atLeast : value <= figure.goal.atMost
}

export function exitCodeOf(figures: readonly Figure[]): 0 | 1 {
  return figures.every(isMet) ? 0 : 1
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/** The smallest value that no more than so large a part of them exceeds. */
export function percentileOf(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN
}

export function tableOf(figures: readonly Figure[]): string {
  return columns([['what', 'median', 'spread', 'rounds', 'goal', ''], ...figures.map(rowOf)])
}

/** Rows of cells, each column as wide as its widest. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths?.[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Three figures that tell something. */
export function short(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function rowOf(figure: Figure): readonly string[] {
  if ('notHere' in figure) return [figure.name, '–', '–', '–', '–', `not here: ${figure.notHere}`]
  const { name, values, unit, goal } = figure
  return [
    name,
    `${short(medianOf(values))} ${unit}`,
    `${short(Math.min(...values))}–${short(Math.max(...values))}`,
    String(values.length),
    goal === undefined ? '–' : `${goalText(goal)} ${unit}`,
    goal === undefined ? '' : isMet(figure) ? 'met' : 'MISSED',
  ]
}

function goalText(goal: Goal): string {
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`
}
