import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import nunjucks from 'nunjucks'
import { html } from '../base/html.ts'
import { onceForEach } from '../base/once-for-each.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Frame, NoticeModel } from '../views/frame.ts'
import type { View } from '../views/view.ts'
import { type CompiledTemplates, compileTemplates, loaderOf } from './compiled-templates.ts'
import { filters } from './filters.ts'
import { quickenLoops } from './loop-variables.ts'
import { joined, type Piece, pieceOf } from './piece.ts'

/** A view as markup, with the notice's place left open. */
export interface Sheet extends Pick<Frame, 'notices' | 't'> {
  readonly before: Piece
  readonly after: Piece
}

/** Both throw, with the template's name and line, when a model lacks something. */
export interface Templates {
  readonly sheetOf: (view: View) => Sheet
  /** The whole page. A notice is rendered once. */
  readonly pageOf: (sheet: Sheet, notice: NoticeModel) => Piece
}

/** Compiles every template of a folder, so that a broken one stops the start and not a visitor. */
export function createTemplates(folder: string, compiledBefore: CompiledTemplates = {}): Templates {
  const environment = environmentOf(folder, compiledBefore)
  const names = templateNames(folder)
  const compiled = new Map(names.map((name) => [name, environment.getTemplate(name, true)]))

  function markupOf(name: string, context: object): string {
    const template = compiled.get(name)
    if (template === undefined) throw new Error(`views/${name} is missing`)
    return template.render(context)
  }

  // Stands in the notice's place. No text can hold it, since nobody can know it.
  const mark = randomUUID()
  const noticeOf = onceForEach((model: NoticeModel, t: Messages) =>
    pieceOf(markupOf('layouts/notice.njk', { model, t })),
  )

  return {
    sheetOf({ name, frame, model }) {
      const { notices, t } = frame
      const page = markupOf(`pages/${name}.njk`, { frame, model, t, place: html`${mark}` })
      const [before = '', after = ''] = page.split(mark)
      return { before: pieceOf(before), after: pieceOf(after), notices, t }
    },
    pageOf: ({ before, after, t }, notice) => joined([before, noticeOf(notice, t), after]),
  }
}

/** The same ahead of time, as a module for `readCompiledTemplates`. */
export function compiledModuleOf(folder: string): string {
  return compileTemplates(folder, templateNames(folder), environmentOf(folder, {}))
}

function environmentOf(folder: string, compiled: CompiledTemplates): nunjucks.Environment {
  quickenLoops()
  const environment = new nunjucks.Environment(loaderOf(folder, compiled), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter)
  return environment
}

/** Paths within the folder, written with forward slashes as templates name each other. */
function templateNames(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.njk'))
  if (names.length === 0) throw new Error(`${folder} has no templates`)
  return names.sort()
}
