/** Ends the process with a sentence for whoever started it: 1 failed, 2 cannot run. */
export function refuse(code: 1 | 2, lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(code)
}

export function listed(line: string): string {
  return `  ${line}`
}
