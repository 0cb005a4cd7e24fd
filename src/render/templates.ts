import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import nunjucks from 'nunjucks'
import { html } from '../base/html.ts'
import { onceForEach } from '../base/once-for-each.ts'
import type { NoticeModel } from '../views/frame.ts'
import type { View } from '../views/view.ts'
import { filters } from './filters.ts'

export interface Templates {
  /**
   * The whole page in UTF-8. A view is rendered once: whoever is shown the same one again gets the
   * same bytes, around a notice of their own. Throws, with the template's name and line, when a
   * model lacks something.
   */
  readonly render: (view: View, notice: NoticeModel) => Buffer
}

/** Compiles every template of a folder, so that a broken one stops the start and not a visitor. */
export function createTemplates(folder: string): Templates {
  const environment = environmentOf(folder)
  const names = templateNames(folder)
  const compiled = new Map(names.map((name) => [name, environment.getTemplate(name, true)]))

  function markupOf(name: string, context: object): string {
    const template = compiled.get(name)
    if (template === undefined) throw new Error(`views/${name} is missing`)
    return template.render(context)
  }

  // Stands in the notice's place. No text can hold it, since nobody can know it.
  const mark = randomUUID()
  const aroundNotice = onceForEach(({ name, frame, model }: View) =>
    markupOf(`pages/${name}.njk`, { frame, model, t: frame.t, place: html`${mark}` })
      .split(mark)
      .map((part) => Buffer.from(part)),
  )

  return {
    render(view, notice) {
      const [before = noBytes, after] = aroundNotice(view)
      if (after === undefined) return before
      const { t } = view.frame
      const between = Buffer.from(markupOf('layouts/notice.njk', { model: notice, t }))
      return Buffer.concat([before, between, after])
    },
  }
}

const noBytes = Buffer.alloc(0)

function environmentOf(folder: string): nunjucks.Environment {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), {
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
