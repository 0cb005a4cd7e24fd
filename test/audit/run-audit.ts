import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createTestApp } from '../helpers/app.ts'
import { auditSite } from './audit.ts'
import { reportPageOf } from './report-page.ts'

/** `npm run audit`: 0 when nothing was seen that is not declared and allowed, 1 else, 2: could not run. */
process.exitCode = await run()

async function run(): Promise<0 | 1 | 2> {
  const options = parsedOptions()
  if (options === undefined) {
    tell('Så här: npm run audit -- [--content MAPP] [--out MAPP] [--full]')
    return 2
  }
  try {
    return await auditInto(resolve(options.out), resolve(options.content), options.full)
  } catch (error) {
    tell(`Granskningen kunde inte göras: ${error instanceof Error ? error.message : String(error)}`)
    return 2
  }
}

function parsedOptions() {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string', default: 'content' },
        out: { type: 'string', default: 'data/audit' },
        full: { type: 'boolean', default: false },
      },
    })
    return values
  } catch {
    return undefined
  }
}

async function auditInto(out: string, content: string, isFull: boolean): Promise<0 | 1> {
  const app = await createTestApp({ content, now: Date.now() })
  try {
    const audit = await auditSite({ origin: `http://localhost:${app.port}`, isFull, tell })
    mkdirSync(out, { recursive: true })
    const file = join(out, `granskning-${audit.at.replace(/\.\d+Z$/, 'Z').replaceAll(':', '-')}`)
    writeFileSync(`${file}.json`, `${JSON.stringify(audit, null, 2)}\n`)
    writeFileSync(`${file}.html`, reportPageOf(audit))
    for (const { name, faults } of audit.states)
      for (const { kind, host, name: what, page, why } of faults)
        tell(`FEL ${name}: ${kind} ${host} ${what} på ${page}: ${why}`)
    tell(
      `${audit.passed ? 'Godkänd' : 'Underkänd'} efter ${audit.seconds} s: ${relative('', file)}.html`,
    )
    return audit.passed ? 0 : 1
  } finally {
    await app.close()
  }
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}
