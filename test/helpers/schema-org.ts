import { readFileSync } from 'node:fs'

interface Term {
  readonly '@id': string
  readonly '@type': string | readonly string[]
  readonly 'rdfs:subClassOf'?: Reference | readonly Reference[]
  readonly 'schema:domainIncludes'?: Reference | readonly Reference[]
  readonly 'schema:rangeIncludes'?: Reference | readonly Reference[]
}

interface Reference {
  readonly '@id': string
}

/** The vocabulary of schema.org: what is wrong with a node that claims to be written in it. */
export function createVocabulary() {
  const file = new URL('../data/schemaorg-30.0-all-https.jsonld', import.meta.url)
  const { '@graph': graph } = JSON.parse(readFileSync(file, 'utf8')) as { '@graph': Term[] }
  const terms = new Map(graph.map((term) => [term['@id'], term]))

  function ancestorsOf(type: string): Set<string> {
    const found = new Set([type])
    for (const each of found)
      for (const { '@id': parent } of listOf(terms.get(each)?.['rdfs:subClassOf']))
        found.add(parent)
    return found
  }

  function faultsIn(node: unknown, path = ''): string[] {
    if (Array.isArray(node)) return node.flatMap((each) => faultsIn(each, path))
    if (typeof node !== 'object' || node === null) return []
    const { '@type': type, '@id': id, ...properties } = node as Record<string, unknown>
    if (typeof type !== 'string') return id === undefined ? [`${path} has no type`] : []
    if (!terms.has(`schema:${type}`)) return [`${path}: no type ${type}`]
    const types = ancestorsOf(`schema:${type}`)
    delete properties['@context']
    return Object.entries(properties).flatMap(([name, value]) => {
      const here = `${path}${type}.${name}`
      const term = terms.get(`schema:${name}`)
      if (term === undefined) return [`${here} is no property`]
      const owners = listOf(term['schema:domainIncludes'])
      if (!owners.some((owner) => types.has(owner['@id']))) return [`${here} does not belong there`]
      return [...rangeFaults(term, value, here), ...faultsIn(value, `${here} `)]
    })
  }

  function rangeFaults(term: Term, value: unknown, here: string): string[] {
    if (Array.isArray(value)) return value.flatMap((each) => rangeFaults(term, each, here))
    if (typeof value !== 'object' || value === null || !('@type' in value)) return []
    const types = ancestorsOf(`schema:${String(value['@type'])}`)
    const fits = listOf(term['schema:rangeIncludes']).some((range) => types.has(range['@id']))
    return fits ? [] : [`${here} cannot be ${String(value['@type'])}`]
  }

  return { size: terms.size, faultsIn: (node: unknown) => faultsIn(node) }
}

function listOf(references: Reference | readonly Reference[] | undefined): readonly Reference[] {
  if (references === undefined) return []
  return '@id' in references ? [references] : references
}
