/** `{{figure:participants}}` in a text. */
export const insertion = /\{\{([^{}\n]{0,100})\}\}/g

export type Insertion =
  | { readonly kind: 'figure'; readonly measure: string }
  | { readonly kind: 'unknown'; readonly name: string }

/** Reads what stands between the braces. */
export function insertionOf(inner: string): Insertion {
  const [, name = '', measure] = /^\s*([^:\s]*)\s*(?::\s*(.*?))?\s*$/.exec(inner) ?? []
  if (name !== 'figure' || measure === undefined || measure === '') return { kind: 'unknown', name }
  return { kind: 'figure', measure }
}
