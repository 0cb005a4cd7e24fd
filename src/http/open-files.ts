import { readFileSync } from 'node:fs'

/** How many files and connections the process may have open; 1024 where the system does not tell. */
export function openFilesLimit(): number {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8')
    return Number(/^Max open files +(\d+)/m.exec(limits)?.[1] ?? 1024)
  } catch {
    return 1024
  }
}
