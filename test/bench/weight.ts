import { brotliDecompressSync } from 'node:zlib'
import { askByWire } from '../helpers/wire.ts'
import { type Contender, startNulage } from './contender.ts'
import type { Figure } from './figure.ts'
import type { Measure } from './measure.ts'

const firstViews = {
  start: '/',
  report: '/nyheter/2021-05-nulage',
  'report with a film': '/nyheter/2026-08-exempel-tva-ar',
  project: '/projekt/ett-kompetenslyft-for-sverige',
  'project with charts': '/projekt/exempelprojekt-grona-lager',
}

/** Bytes on the wire of a first view: HTML and stylesheets, banner included, in brotli. */
export const measureWeight: Measure = async () => {
  const nulage = await startNulage()
  const figures: Figure[] = []
  for (const [name, path] of Object.entries(firstViews)) {
    const page = await bytesOf(nulage, path)
    const html = brotliDecompressSync(page).toString()
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
    const sizes = await Promise.all(sheets.map(([, href]) => bytesOf(nulage, href ?? '')))
    const all = sizes.reduce((sum, bytes) => sum + bytes.length, page.length)
    const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)/g)].length
    figures.push(
      { name: `first view, ${name}`, values: [all], unit: 'bytes', goal: { atMost: 8192 } },
      { name: `scripts, ${name}`, values: [scripts], unit: '', goal: { atMost: 0 } },
    )
  }
  await nulage.stop()
  return { figures }
}

async function bytesOf({ port }: Contender, path: string): Promise<Buffer> {
  return (await askByWire(port, path)).bytes
}
