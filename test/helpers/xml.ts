import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

/** What a schema in test/data has against a document; nothing when it is valid. */
export async function faultsIn(document: string, schema: 'atom.rng' | 'sitemap.xsd') {
  const contents = readFileSync(join(import.meta.dirname, '../data', schema), 'utf8')
  const { errors, valid } = await validateXML({
    xml: [{ fileName: 'document.xml', contents: document }],
    schema: [{ fileName: schema, contents }],
    extension: schema.endsWith('.rng') ? 'relaxng' : 'schema',
  })
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage)
}
