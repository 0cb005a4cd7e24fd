import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { reportFileOf, reportPathOf } from '../helpers/large-content.ts'
import { askByWire } from '../helpers/wire.ts'
import { type Contender, settled, startNulage } from './contender.ts'
import type { Measure } from './measure.ts'

const reports = 10_000

/**
 * One file edited among ten thousand, in place and by rename in turn as editors' programs do, until
 * a request is answered with the new title.
 */
export const measureEdit: Measure = async ({ rounds, contentOf }) => {
  const content = contentOf(reports)
  const nulage = await startNulage({ CONTENT_DIR: content })
  await settled(nulage)
  const values: number[] = []
  for (let edit = 0; edit < rounds + 4; edit += 1) {
    const milliseconds = await untilSeen(nulage, content, edit)
    // The first edit meets code that has never run.
    if (edit > 0) values.push(milliseconds)
    await wait(300)
  }
  await nulage.stop()
  return {
    figures: [
      { name: 'an edit among 10 000 until it is seen', values, unit: 'ms', goal: { atMost: 50 } },
    ],
  }
}

async function untilSeen(nulage: Contender, content: string, edit: number): Promise<number> {
  const number = (edit * 1_237 + 2) % reports
  const path = reportPathOf(number)
  const file = join(content, reportFileOf(number))
  const title = `Ändrad för gång ${edit + 1}`
  const text = readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${title}`)
  await pageAt(nulage, path)

  const began = performance.now()
  if (edit % 2 === 0) writeFileSync(file, text)
  else {
    writeFileSync(`${file}~`, text)
    renameSync(`${file}~`, file)
  }
  while (!(await pageAt(nulage, path)).includes(title)) {
    if (performance.now() - began > 20_000) throw new Error(`${file}: the edit was never seen`)
    await wait(1)
  }
  return performance.now() - began
}

async function pageAt({ port }: Contender, path: string): Promise<string> {
  const { bytes } = await askByWire(port, path, { 'accept-encoding': 'identity' })
  return bytes.toString()
}
