import { readFileSync } from 'node:fs'
import { systemClock } from '../base/clock.ts'
import { readConfig } from '../config/config.ts'
import { runPreviewLink } from './preview-link/run-preview-link.ts'

const complain = (text: string) => process.stderr.write(text)
const result = readConfig(process.env, (path) => readFileSync(path, 'utf8'))
if (result.state === 'faulty') {
  complain(`${['Rätta miljövariablerna:', ...result.faults].join('\n  ')}\n`)
  process.exitCode = 2
} else
  process.exitCode = await runPreviewLink({
    args: process.argv.slice(2),
    config: result.config,
    workingFolder: process.cwd(),
    clock: systemClock,
    print: (text) => process.stdout.write(text),
    complain,
  })
