import { describe, expect, it } from 'vitest'
import { modelOf, viewOf } from '../helpers/trial.ts'

describe('a search', () => {
  it('finds reports, projects and pages, and shows the words in their place', () => {
    const { count, hits } = modelOf('search', '/sok?q=hösten')
    expect(count).toBe(`${hits.length} träffar på ”hösten”`.replace(/^1 träffar/, '1 träff'))
    expect(hits[0]).toMatchObject({
      href: '/nyheter/hosten',
      title: 'Hösten i lyftet',
      kind: 'Rapport',
      date: { text: '20 januari 2021' },
    })
  })

  it('answers in the language that it was asked in', () => {
    const { hits } = modelOf('search', '/en/search?q=lift')
    expect(hits.map(({ href }) => href).sort()).toEqual(['/en/news/varen', '/en/projects/lyftet'])
  })

  it('leads to the address that a page really has', () => {
    const hrefs = modelOf('search', '/sok?q=tillgänglighetsredogörelse').hits.map((h) => h.href)
    expect(hrefs).toContain('/tillganglighet')
  })

  it('asks nothing before a question', () => {
    expect(modelOf('search', '/sok?q=%20')).toEqual({
      action: '/sok',
      query: '',
      count: '',
      hits: [],
      suggestions: [],
    })
  })

  it('helps on where nothing was found', () => {
    const { count, hits } = modelOf('search', '/sok?q=qqqqqq')
    expect(count).toBe('Inga träffar på ”qqqqqq”')
    expect(hits).toEqual([])
  })

  it('repeats the question, however long, and is not for search engines', () => {
    const view = viewOf(`/sok?q=${'a'.repeat(5000)}`)
    expect(view.name === 'search' && view.model.query).toHaveLength(200)
    expect(view.frame.head.noindex).toBe(true)
    expect(view.frame.head.title.length).toBeLessThanOrEqual(70)
  })
})
