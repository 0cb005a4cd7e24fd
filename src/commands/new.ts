import { systemClock } from '../base/clock.ts'
import { runNew } from './new/run-new.ts'

process.exitCode = await runNew({
  args: process.argv.slice(2),
  defaultFolder: process.env['CONTENT_DIR'] ?? 'content',
  workingFolder: process.cwd(),
  now: systemClock(),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
})
