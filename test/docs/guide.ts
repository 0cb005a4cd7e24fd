import { readFileSync } from 'node:fs'

/** A file as the guide for editors shows it, at the place that the guide gives it. */
export interface GuideFile {
  readonly path: string
  readonly text: string
}

const guide = new URL('../../docs/editors.md', import.meta.url)

/** The versions of the report that the guide follows, in its order. */
export function guideFiles(): readonly GuideFile[] {
  const blocks = readFileSync(guide, 'utf8').matchAll(
    /^<!-- fil: (\S+) -->\n```markdown\n(.*?)^```$/gms,
  )
  return [...blocks].map(([, path = '', text = '']) => ({ path, text }))
}

/** Addresses of pictures in the guide, with what is said of them. */
export function guidePictures(): readonly { readonly file: string; readonly alt: string }[] {
  const pictures = readFileSync(guide, 'utf8').matchAll(/^!\[(.*?)\]\((.*?)\)$/gm)
  return [...pictures].map(([, alt = '', file = '']) => ({ file, alt }))
}
