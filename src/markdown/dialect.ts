import { Lexer, Marked, type Token } from 'marked'
import { assertCalm } from './limits.ts'
import { definitionLists } from './passes/definition-lists.ts'
import { directives } from './passes/directives.ts'
import { decorations } from './passes/pictures.ts'
import { footnoteDefinitions, footnoteReferences } from './passes/footnotes.ts'
import { assertModestTable } from './passes/tables.ts'
import { asBlocks, type BlockToken } from './tokens.ts'

/**
 * CommonMark and GFM as marked reads them, with our own blocks. Only marked's lexer is used: all
 * markup is written by our own hand, so that nothing gets through that nobody wrote a case for.
 * No extension has a `start`, for marked would call it on the whole rest of the text at every
 * paragraph: a long text would cost its length squared.
 */
const marked = new Marked({
  extensions: [definitionLists, directives, footnoteDefinitions, footnoteReferences, decorations],
  tokenizer: {
    table(source) {
      assertModestTable(source)
      return false
    },
  },
})

/**
 * The blocks of a text, whose `raw` put together are the text.
 * @throws RangeError when it is more than marked can read
 */
export function blocksOf(source: string): readonly BlockToken[] {
  return asBlocks(new CalmLexer(marked.defaults).lex(source))
}

class CalmLexer extends Lexer {
  override inlineTokens(source: string, tokens?: Token[]): Token[] {
    assertCalm(source)
    return super.inlineTokens(source, tokens)
  }
}
