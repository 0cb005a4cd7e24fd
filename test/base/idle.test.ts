import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type IdleWork, whenIdle } from '../../src/base/idle.ts'

const faults: unknown[] = []
let end: () => void = () => undefined

function begin(...works: readonly IdleWork[]): void {
  end = whenIdle({ works, onFault: (error) => faults.push(error) })
}

afterEach(() => {
  end()
  faults.length = 0
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(5)
}

/** So many pieces of work, each told in the list. */
function pieces(name: string, count: number, done: string[]): IdleWork {
  let left = count
  return () => {
    if (left === 0) return false
    left -= 1
    done.push(name)
    return true
  }
}

describe('what can wait', () => {
  it('is done to its end, the first work before the second', async () => {
    const done: string[] = []
    begin(pieces('index', 3, done), pieces('brotli', 2, done))
    expect(done).toEqual([])
    await until(() => done.length === 5)
    expect(done).toEqual(['index', 'index', 'index', 'brotli', 'brotli'])
  })

  it('may be made of promises, and is asked for again when there was no more', async () => {
    let asked = 0
    begin(async () => {
      await nextTurn()
      asked += 1
      return asked === 2
    })
    await until(() => asked === 4)
  })

  it('leaves others their turn while it goes on without end', async () => {
    let steps = 0
    begin(() => {
      steps += 1
      return true
    })
    await until(() => steps > 0)
    const before = steps
    await until(() => steps > before)
  })

  it('is not begun while others keep the process busy, and then goes on', async () => {
    const done: string[] = []
    begin(pieces('index', 1, done))
    const calm = performance.now() + 200
    while (performance.now() < calm) await nextTurn()
    expect(done).toEqual([])
    await until(() => done.length === 1)
  })

  it('tells of a work that fails, and does the others', async () => {
    const done: string[] = []
    const failing = () => {
      throw new Error('no')
    }
    begin(failing, pieces('index', 3, done))
    await until(() => done.length === 3)
    expect(faults).toEqual([new Error('no')])
  })

  it('stops when it is told to, and keeps no process alive', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
    const before = timers()
    const done: string[] = []
    begin(pieces('index', Infinity, done))
    expect(timers()).toBe(before)
    await until(() => done.length > 0)
    end()
    const then = done.length
    await wait(50)
    expect(done.length).toBe(then)
  })
})
