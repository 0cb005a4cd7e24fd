import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Does something when the run ends, also when it ends by a fault or by a signal: synchronous, as
 * all that happens at a process's end. What is given back takes it back.
 */
export function atEnd(duty: () => unknown): () => void {
  if (!isListening) listen()
  duties.add(duty)
  return () => duties.delete(duty)
}

/** Removed at the end of the run. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nulage-bench-'))
  atEnd(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

const duties = new Set<() => unknown>()
let isListening = false

function listen(): void {
  isListening = true
  process.on('exit', () => {
    for (const duty of [...duties].reverse()) {
      try {
        duty()
      } catch {
        // Already gone; the others are still to be done.
      }
    }
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(2))
}
