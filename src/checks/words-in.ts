/** Words of a language: figures, insertions and addresses are not among them. */
export function wordsIn(text: string): readonly string[] {
  return text.replace(/\{\{[^}]*\}\}/g, ' ').match(/\p{L}+(?:[-’'.:]\p{L}+)*/gu) ?? []
}
