import { html, type Html } from '../../src/base/html.ts'

/**
 * A command and what it answers, as a terminal shows them: each character in a cell of its own,
 * since the browser of the tests brings no font of equal widths along.
 */
export function terminalPage(asked: string, answer: string): string {
  const lines = answer.trimEnd().split('\n').flatMap(folded)
  return html`<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>Terminal</title>
<style>
  body { margin: 0; padding: 20px 24px; background: #14242b; color: #e6eef0; font: 15px/1.5 sans-serif }
  div { height: 1.5em; white-space: pre }
  div:first-child { color: #8fd6c8 }
  i { display: inline-block; width: 9px; font-style: normal; text-align: center }
</style>
${[`$ ${asked}`, ...lines].map(asCells)}
</html>`.toString()
}

const width = 104

function folded(line: string): string[] {
  if (line.length <= width) return [line]
  const cut = line.lastIndexOf(' ', width)
  return [line.slice(0, cut), ...folded(line.slice(cut + 1))]
}

function asCells(line: string): Html {
  return html`<div>${Array.from(line, (character) => html`<i>${character}</i>`)}</div>\n`
}
