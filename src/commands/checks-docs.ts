import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { checksDocument } from '../checks/document.ts'

// Beside `src` and `dist` alike.
const file = fileURLToPath(new URL('../../docs/checks.md', import.meta.url))
await writeFile(file, checksDocument())
process.stdout.write('docs/checks.md\n')
