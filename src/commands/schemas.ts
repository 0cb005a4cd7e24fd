import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { schemaDocuments } from './schemas/schema-documents.ts'

// Beside `src` and `dist` alike.
const root = fileURLToPath(new URL('../..', import.meta.url))

for (const [path, text] of schemaDocuments((path) => readFileSync(join(root, path), 'utf8'))) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
  process.stdout.write(`${path}\n`)
}
