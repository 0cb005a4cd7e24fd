import type { Problem, Severity } from '../base/problem.ts'
import { codeFrame } from './code-frame.ts'

export const formats = ['text', 'json', 'github'] as const
export type Format = (typeof formats)[number]

/** All that is told of a check, with the paths that the reader of it would open. */
export interface Told {
  readonly problems: readonly Problem[]
  readonly fileCount: number
  /** The text of a file; undefined where it could not be read. */
  readonly textOf: (file: string) => string | undefined
}

export function written(told: Told, format: Format): string {
  switch (format) {
    case 'text':
      return asText(told)
    case 'json':
      return `${JSON.stringify({ problems: told.problems.map(asJson) }, undefined, 2)}\n`
    case 'github':
      return told.problems.map(asCommand).join('')
  }
}

function asText({ problems, fileCount, textOf }: Told): string {
  const blocks = problems.map((problem) => {
    const { file, line, column, code, severity, message, hint } = problem
    const kind = severity === 'error' ? '' : `(${severityNames[severity].one}) `
    const frame = codeFrame(textOf(file) ?? '', problem)
    return `${file}:${line}:${column}  ${code}  ${kind}${message} ${hint}\n${frame === '' ? '' : `${frame}\n`}`
  })
  return [
    ...blocks,
    `${countOf(problems)} i ${fileCount} ${fileCount === 1 ? 'fil' : 'filer'}.\n`,
  ].join('\n')
}

const severityNames: Readonly<Record<Severity, { readonly one: string; readonly many: string }>> = {
  error: { one: 'fel', many: 'fel' },
  warning: { one: 'varning', many: 'varningar' },
  advice: { one: 'råd', many: 'råd' },
}

function countOf(problems: readonly Problem[]): string {
  const counts = (['error', 'warning', 'advice'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length
    const { one, many } = severityNames[severity]
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  if (counts.length === 0) return 'Inga problem'
  return counts.length === 1
    ? counts.join('')
    : `${counts.slice(0, -1).join(', ')} och ${counts.at(-1) ?? ''}`
}

/** The stable fields, in their order. */
function asJson({ file, line, column, endColumn, code, severity, message, hint }: Problem) {
  return { file, line, column, endColumn, code, severity, message, hint }
}

/** docs.github.com: workflow commands for GitHub Actions. */
function asCommand({ file, line, column, endColumn, code, severity, message, hint }: Problem) {
  const level = { error: 'error', warning: 'warning', advice: 'notice' }[severity]
  const place = `file=${property(file)},line=${line},col=${column},endColumn=${endColumn}`
  return `::${level} ${place},title=${property(code)}::${data(`${message} ${hint}`)}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
