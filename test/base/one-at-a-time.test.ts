import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { oneAtATime } from '../../src/base/one-at-a-time.ts'

test('whoever asks while a task runs shares one further run', async () => {
  let runs = 0
  let under = 0
  let most = 0
  const run = oneAtATime(async () => {
    most = Math.max(most, ++under)
    await wait(5)
    under -= 1
    return ++runs
  })
  const first = run()
  const [second, third] = [run(), run()]
  expect(await Promise.all([first, second, third])).toEqual([1, 2, 2])
  expect(await run()).toBe(3)
  expect(most).toBe(1)
})

test('a run that fails is told to those who asked for it, and the next one runs', async () => {
  let runs = 0
  const run = oneAtATime(async () => {
    await wait(1)
    if (++runs === 1) throw new Error('den första')
    return runs
  })
  const [first, second] = await Promise.allSettled([run(), run()])
  expect(first.status).toBe('rejected')
  expect(second).toEqual({ status: 'fulfilled', value: 2 })
})
