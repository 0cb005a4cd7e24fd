import { systemClock } from '../base/clock.ts'
import { runCheck } from './run-check.ts'

process.exitCode = await runCheck({
  args: process.argv.slice(2),
  defaultFolder: process.env['CONTENT_DIR'] ?? 'content',
  workingFolder: process.cwd(),
  now: systemClock(),
  environment: process.env,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
})
