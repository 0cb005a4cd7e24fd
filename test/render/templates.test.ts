import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { html } from '../../src/base/html.ts'
import { createTemplates, type Templates } from '../../src/render/templates.ts'
import type { View } from '../../src/views/view.ts'
import { textOf } from '../helpers/trial.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nulage-templates-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** The templates decide what they read of a model: here only what each test needs. */
function pageOf(model: object): View {
  return { name: 'page', status: 200, frame: { t: { hello: 'Hej' } }, model } as unknown as View
}

function rendered(templates: Templates, model: object): string {
  return textOf(templates.pageOf(templates.sheetOf(pageOf(model)), { kind: 'none' }))
}

function templatesOf(files: Record<string, string>) {
  for (const [name, source] of Object.entries({ 'layouts/notice.njk': '', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), source)
  }
  return createTemplates(folder)
}

describe('a template', () => {
  it('is given the frame, the model and the words', () => {
    const templates = templatesOf({ 'pages/page.njk': '{{ t.hello }} {{ model.title }}' })
    expect(rendered(templates, { title: 'Nuläge' })).toBe('Hej Nuläge')
  })

  it('escapes what editors wrote, in text and in attributes', () => {
    const templates = templatesOf({
      'pages/page.njk': '<a title="{{ model.title }}">{{ model.title }}</a>',
    })
    const page = rendered(templates, { title: `"><script>'&` })
    expect(page).toBe(
      '<a title="&quot;&gt;&lt;script&gt;&#39;&amp;">&quot;&gt;&lt;script&gt;&#39;&amp;</a>',
    )
  })

  it('lets markup of our own making through, and only that', () => {
    const templates = templatesOf({ 'pages/page.njk': '{{ model.body | markup }}' })
    expect(rendered(templates, { body: html`<p>${'<b>'}</p>` })).toBe('<p>&lt;b&gt;</p>')
    for (const body of ['<p>text</p>', null, 7, { toString: () => '<p>' }])
      expect(() => rendered(templates, { body }), String(body)).toThrow(/markup takes Html/)
  })

  it('escapes even our own markup where nobody asked for it', () => {
    const templates = templatesOf({ 'pages/page.njk': '{{ model.body }}' })
    expect(rendered(templates, { body: html`<p></p>` })).toBe('&lt;p&gt;&lt;/p&gt;')
  })

  it('has no other way around escaping', () => {
    const templates = templatesOf({ 'pages/page.njk': '{{ model.title | safe }}' })
    expect(() => rendered(templates, { title: '<b>' })).toThrow(/safe is not used here/)
  })

  it('leaves no trace of its own lines', () => {
    const templates = templatesOf({
      'pages/page.njk':
        '<ul>\n  {% for item in model.items %}\n<li>{{ item }}\n  {% endfor %}\n</ul>',
    })
    expect(rendered(templates, { items: ['a', 'b'] })).toBe('<ul>\n<li>a\n<li>b\n</ul>')
  })
})

describe('a sheet', () => {
  const files = {
    'pages/page.njk': '<h1>{{ model.title }}</h1>{{ place | markup }}<p>{{ t.hello }}</p>',
    'layouts/notice.njk': '<b>{{ model.kind }}</b>',
  }
  const [none, gpc] = [{ kind: 'none' }, { kind: 'gpc', settingsHref: '/kakor' }] as const

  it('is the page but for what stands in the place of the banner', () => {
    const templates = templatesOf(files)
    const sheet = templates.sheetOf(pageOf({ title: 'Nuläge' }))
    for (const notice of [none, gpc, none])
      expect(textOf(templates.pageOf(sheet, notice))).toBe(
        `<h1>Nuläge</h1><b>${notice.kind}</b><p>Hej</p>`,
      )
  })

  it('gives the same page the same hash, and another page another', () => {
    const templates = templatesOf(files)
    const hashOf = (title: string, notice: typeof none | typeof gpc) =>
      templates.pageOf(templates.sheetOf(pageOf({ title })), notice).hash
    expect(hashOf('Nuläge', none)).toBe(hashOf('Nuläge', none))
    expect(new Set([hashOf('Nuläge', none), hashOf('Nu', none), hashOf('Nuläge', gpc)]).size).toBe(
      3,
    )
  })
})

it('loops know where they are, also one in another', () => {
  const templates = templatesOf({
    'pages/page.njk':
      '{% for row in model.rows %}{% for cell in row %}' +
      '{{ loop.index }}{{ loop.index0 }}{{ cell }}{{ loop.revindex }}{{ loop.revindex0 }}' +
      '{{ "(" if loop.first }}{{ ")" if loop.last }}{{ loop.length }} {% endfor %}' +
      '{% set last = loop.index %}{{ loop.index }}/{{ last }};{% endfor %}{{ last is defined }}',
  })
  expect(rendered(templates, { rows: [['a', 'b'], ['c']] })).toBe(
    '10a21(2 21b10)2 1/1;10c10()1 2/2;false',
  )
})

describe('what is wrong is told with name and line', () => {
  it('when the site starts, for a template that cannot be compiled', () => {
    const broken = { 'components/list.njk': '<ul>\n{% for item in %}\n</ul>' }
    expect(() => templatesOf(broken)).toThrow(/components\/list\.njk[^]*Line 2/)
  })

  it('when a page is made, for a word that the model does not have', () => {
    const templates = templatesOf({ 'pages/page.njk': '<h1>\n{{ model.titel }}</h1>' })
    expect(() => rendered(templates, { title: 'x' })).toThrow(/page\.njk[^]*Line 2/)
  })

  it('for a view without a template, and for a folder without any', () => {
    const templates = templatesOf({ 'pages/start.njk': '' })
    expect(() => rendered(templates, {})).toThrow('views/pages/page.njk is missing')
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
    expect(() => createTemplates(folder)).toThrow(/has no templates/)
  })
})
