import { readdirSync } from 'node:fs'
import nunjucks from 'nunjucks'
import type { View } from '../views/view.ts'
import { filters } from './filters.ts'

export interface Templates {
  /** The whole page. Throws, with the template's name and line, when a model lacks something. */
  readonly render: (view: View) => string
}

/** Compiles every template of a folder, so that a broken one stops the start and not a visitor. */
export function createTemplates(folder: string): Templates {
  const environment = environmentOf(folder)
  const names = templateNames(folder)
  const compiled = new Map(names.map((name) => [name, environment.getTemplate(name, true)]))

  return {
    render(view) {
      const template = compiled.get(`pages/${view.name}.njk`)
      if (template === undefined) throw new Error(`views/pages/${view.name}.njk is missing`)
      return template.render({ frame: view.frame, model: view.model, t: view.frame.t })
    },
  }
}

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
