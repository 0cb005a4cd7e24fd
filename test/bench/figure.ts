/** One line of the table: what was measured, over how many rounds, against which goal. */
export interface Figure {
  readonly name: string
  /** One value a round. */
  readonly values: readonly number[]
  readonly unit: string
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number }
}

export function isMet({ values, goal }: Figure): boolean {
  if (goal === undefined) return true
  const value = medianOf(values)
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, values, unit } = figure
    return [
      name,
      `${short(medianOf(values))} ${unit}`,
      `${short(Math.min(...values))}–${short(Math.max(...values))}`,
      String(values.length),
      goalText(figure),
      figure.goal === undefined ? '' : isMet(figure) ? 'met' : 'MISSED',
    ]
  })
  const all = [['what', 'median', 'spread', 'rounds', 'goal', ''], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function goalText({ goal, unit }: Figure): string {
  if (goal === undefined) return '–'
  return 'atLeast' in goal ? `≥ ${goal.atLeast} ${unit}` : `≤ ${goal.atMost} ${unit}`
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
