/** A declared name as a pattern for whole names: `*` is a run of letters, digits, `.`, `_`, `-`. */
export function namePatternOf(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${literal.replaceAll('\\*', '[\\w.-]*')}$`)
}
