import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scriptDataOf } from '../../src/views/structured-data.ts'
import { createVocabulary } from '../helpers/schema-org.ts'
import { modelOf, trialSite, viewOf } from '../helpers/trial.ts'

type Node = Record<string, unknown>

function nodesOn(address: string, site = trialSite()): Node[] {
  return viewOf(address, site).frame.head.structuredData.map(
    (data) => JSON.parse(data.toString()) as Node,
  )
}

function nodeOn(address: string, type: string): Node {
  const found = nodesOn(address).filter((node) => node['@type'] === type)
  expect(found, `${type} on ${address}`).toHaveLength(1)
  return found[0] ?? {}
}

describe('a report', () => {
  it('is one news article, with the dates that the page shows', () => {
    const article = nodeOn('/nyheter/varen', 'NewsArticle')
    const model = modelOf('report', '/nyheter/varen')
    expect(article).toMatchObject({
      headline: model.title,
      datePublished: model.published.iso,
      dateModified: model.updated?.iso,
      url: 'https://prov.example/nyheter/varen',
      inLanguage: 'sv',
      temporalCoverage: '2021-01-01/2021-04-30',
    })
    expect(article['datePublished']).toBe('2021-05-12T14:00:00+02:00')
    expect(article['dateModified']).toBe('2021-05-20T14:00:00+02:00')
    expect(JSON.stringify(nodesOn('/nyheter/varen')).match(/"NewsArticle"/g)).toHaveLength(1)
  })

  it('names who wrote it, who publishes it, and what it belongs to', () => {
    expect(nodeOn('/nyheter/varen', 'NewsArticle')).toMatchObject({
      author: [{ '@type': 'Organization', name: 'Ledningen' }],
      publisher: {
        '@type': 'GovernmentOrganization',
        name: 'Provmyndigheten',
        logo: { url: 'https://prov.example/media/logo.abcdefghijkl.png' },
      },
      isPartOf: { name: 'Lyftet', url: 'https://prov.example/projekt/lyftet' },
      image: { url: 'https://prov.example/media/bild.abcdefghijkl.jpg' },
    })
  })

  it('tells of its corrections and translations', () => {
    expect(nodeOn('/nyheter/varen', 'NewsArticle')).toMatchObject({
      correction: [{ text: 'Förut stod det 410.', datePublished: '2021-05-18T14:00:00+02:00' }],
      workTranslation: [{ '@id': 'https://prov.example/en/news/varen' }],
    })
    expect(nodeOn('/en/news/varen', 'NewsArticle')).toMatchObject({
      translationOfWork: [{ '@id': 'https://prov.example/nyheter/varen' }],
    })
  })

  it('that has not changed was last modified when it was published', () => {
    const article = nodeOn('/nyheter/hosten', 'NewsArticle')
    expect(article['dateModified']).toBe(article['datePublished'])
    expect(modelOf('report', '/nyheter/hosten').updated).toBeNull()
  })
})

it('the way to a page is told from the start page', () => {
  expect(nodeOn('/projekt/lyftet', 'BreadcrumbList')['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Provplatsen', item: 'https://prov.example/' },
    { '@type': 'ListItem', position: 2, name: 'Projekt', item: 'https://prov.example/projekt' },
    {
      '@type': 'ListItem',
      position: 3,
      name: 'Lyftet',
      item: 'https://prov.example/projekt/lyftet',
    },
  ])
})

it('the figures of a project are data that others may use', () => {
  expect(nodeOn('/projekt/lyftet', 'Dataset')).toMatchObject({
    temporalCoverage: '2020-12-31/2021-04-30',
    variableMeasured: [{ name: 'Utbildade personer' }, { name: 'Nöjda' }],
    distribution: [
      { contentUrl: 'https://prov.example/projekt/lyftet/participants.csv' },
      { contentUrl: 'https://prov.example/projekt/lyftet/satisfied.csv' },
    ],
  })
})

describe('every node', () => {
  const vocabulary = createVocabulary()

  it.each(['/', '/nyheter/varen', '/nyheter/nytt', '/en/news/varen', '/projekt/lyftet'])(
    'is written in the words of schema.org: %s',
    (address) => {
      const nodes = nodesOn(address)
      expect(nodes.length).toBeGreaterThan(0)
      expect(nodes.flatMap((node) => vocabulary.faultsIn(node))).toEqual([])
    },
  )

  it('would be caught if it were not', () => {
    expect(vocabulary.size).toBeGreaterThan(2000)
    const faults = (node: object) => vocabulary.faultsIn(node)
    expect(faults({ '@type': 'NewsArtikel' })).toEqual([': no type NewsArtikel'])
    expect(faults({ '@type': 'NewsArticle', rubrik: '' })).toEqual([
      'NewsArticle.rubrik is no property',
    ])
    expect(faults({ '@type': 'Person', headline: '' })).toEqual([
      'Person.headline does not belong there',
    ])
    expect(faults({ '@type': 'NewsArticle', author: { '@type': 'Dataset' } })).toEqual([
      'NewsArticle.author cannot be Dataset',
    ])
  })

  it('stays inside its script element, whatever an editor wrote', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom('</script>', '<!--<script>', '\u2028', ']]>', '&lt;'),
        ),
        (name) => {
          const data = scriptDataOf({ '@type': 'Thing', name }).toString()
          expect(data).not.toMatch(/[<>&\u2028\u2029]/)
          expect(JSON.parse(data)).toMatchObject({ name })
        },
      ),
    )
  })
})
