import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Parts } from '../../app.ts'
import type { Clock } from '../../base/clock.ts'
import { html } from '../../base/html.ts'
import type { Log } from '../../base/log.ts'
import { overlayOf } from '../../checks/overlay.ts'
import { withComing } from '../../content/coming.ts'
import type { Site } from '../../content/site.ts'
import type { SiteStore } from '../../content/site-store.ts'
import { watchFolder } from '../../content/watch.ts'
import { createChanges } from '../../http/changes.ts'
import { dev, devPaths } from '../../http/handlers/dev.ts'
import { devPolicy } from '../../http/middleware/dev-policy.ts'
import { readAssets } from '../../render/assets.ts'
import { noPageCache } from '../../render/page-cache.ts'
import { pieceOf } from '../../render/piece.ts'
import { createTemplates, type Sheet, type Templates } from '../../render/templates.ts'
import type { View } from '../../views/view.ts'
import { createReloaded } from './reloaded.ts'

export interface DevSiteOptions {
  readonly store: SiteStore
  readonly folders: Readonly<Record<'content' | 'views' | 'public', string>>
  readonly clock: Clock
  readonly log: Log
}

/** The parts of a server that editors run: all that is written shows, at once, with what is wrong. */
export interface DevSite {
  readonly parts: Pick<Parts, 'store' | 'templates' | 'assets' | 'pageCache' | 'dev'>
  readonly close: () => void
}

export function createDevSite({ store, folders, clock, log }: DevSiteOptions): DevSite {
  const changes = createChanges()
  const templates = createReloaded(() => createTemplates(folders.views))
  const assets = createReloaded(() => readAssets(folders.public))
  const looks = () => [templates.current(), assets.current()]
  const watches = [
    { folder: folders.content, reload: store.reload },
    { folder: folders.views, reload: templates.reload },
    { folder: folders.public, reload: assets.reload },
  ].map(({ folder, reload }) =>
    watchFolder({ folder, reload: () => reload().finally(changes.announce), log }),
  )
  const overlayAt = (pathname: string) => ({
    ...overlayOf({
      site: store.current(),
      now: clock(),
      pathname,
      textOf: textIn(folders.content),
    }),
    faults: [templates, assets].flatMap(({ fault }) => fault() ?? []),
  })
  const files = { 'overlay.js': ownFile('overlay.js'), 'overlay.css': ownFile('overlay.css') }
  return {
    parts: {
      store: { ...store, current: () => allOf(store.current(), looks()) },
      templates: {
        sheetOf: (view) => sheetOf(templates.current(), view),
        pageOf: (...asked) => templates.current().pageOf(...asked),
      },
      assets: {
        addressOf: (...asked) => assets.current().addressOf(...asked),
        fileAt: (pathname) => assets.current().fileAt(pathname),
      },
      pageCache: noPageCache,
      dev: [devPolicy(), dev({ changes, overlayAt, files })],
    },
    close: () => {
      for (const watch of watches) watch.close()
    },
  }
}

const shown = new WeakMap<Site, { readonly looks: readonly unknown[]; readonly all: Site }>()

/** Another site once a template or a file of `public/` has changed: sheets that were kept are old. */
function allOf(site: Site, looks: readonly unknown[]): Site {
  const known = shown.get(site)
  if (known !== undefined && looks.every((look, index) => look === known.looks[index]))
    return known.all
  const all = withComing(site, () => true)
  shown.set(site, { looks, all })
  return all
}

/** With the overlay; a template that fails says so in the page's place. */
function sheetOf(templates: Templates, view: View): Sheet {
  const script = html`<script src="${devPaths.script}" defer></script>`
  try {
    const sheet = templates.sheetOf(view)
    const after = Buffer.from(sheet.after.bytes).toString()
    const withScript = after.replace('</body>', () => `${script.toString()}</body>`)
    return { ...sheet, after: pieceOf(withScript) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const before = html`<!DOCTYPE html>
<html lang="sv"><title>Mallen gick sönder</title>
<body><h1>Mallen för ${view.name} gick sönder</h1><pre>${message}</pre>`
    const after = html`${script}</body></html>
`
    const { notices, t } = view.frame
    return { before: pieceOf(before.toString()), after: pieceOf(after.toString()), notices, t }
  }
}

function textIn(folder: string): (file: string) => string | undefined {
  return (file) => {
    try {
      return readFileSync(join(folder, file), 'utf8')
    } catch {
      return undefined
    }
  }
}

/** Read when it is asked for: who works on the overlay sees it at once. */
function ownFile(name: string): () => string {
  return () => readFileSync(new URL(name, import.meta.url), 'utf8')
}
