import { argv, stdout } from 'node:process'
import type * as siteStore from '../../../src/content/site-store.ts'
import type * as search from '../../../src/search/search.ts'
import { randomFrom, reportText } from '../../helpers/large-content.ts'

// Prints the milliseconds of each question, round by round, as compiled code answers them.
const dist = new URL('../../../dist/', import.meta.url).href
const { createSiteStore } = (await import(`${dist}content/site-store.js`)) as typeof siteStore
const { searchIn } = (await import(`${dist}search/search.js`)) as typeof search

const [folder = '', rounds = '5'] = argv.slice(2)
const store = await createSiteStore({ folder, clock: () => Date.now() })
const site = store.current()
const ask = (query: string) => searchIn(site, Date.now(), 'sv', query)
// Builds the index; the round that follows warms up.
if (ask('utbildning').hits.length === 0) throw new Error('nothing was found')
const times: number[][] = []
for (let round = 0; round <= Number(rounds); round += 1) {
  const asked = queriesOf(round).map((query) => {
    const began = performance.now()
    ask(query)
    return performance.now() - began
  })
  if (round > 0) times.push(asked)
}
stdout.write(JSON.stringify(times))

/** What readers type: words of the texts, whole, begun, misspelt, several, common, and none that stands anywhere. */
function queriesOf(round: number): readonly string[] {
  return Array.from({ length: 140 }, (_, at) => {
    const random = randomFrom(round * 1_000 + at + 500_000)
    const text = reportText(Math.floor(random() * 10_000), 40)
    const words = text.match(/\p{L}{4,}/gu) ?? []
    const any = () => words[Math.floor(random() * words.length)] ?? ''
    switch (at % 7) {
      case 0:
        return any()
      case 1:
        return any().slice(0, 3 + Math.floor(random() * 3))
      case 2:
        return misspelt(any(), random)
      case 3:
        return `${any()} ${any()}`
      case 4:
        return Array.from({ length: 8 }, any).join(' ')
      case 5:
        return `${['och', 'det', 'projekt', 'rapport', 'utbildning'][at % 5] ?? ''} ${any()}`
      default:
        return `${any().slice(0, 4)}qzx${any().slice(0, 3)}`
    }
  })
}

function misspelt(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}
