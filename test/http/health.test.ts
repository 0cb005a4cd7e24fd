import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../helpers/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

it('says that it is alive', async () => {
  const answer = await app.visit.get('/healthz').expect(200)
  expect(answer.headers['cache-control']).toBe('no-store')
  await app.visit.head('/healthz').expect(200)
})

it('says which content it serves, and how much in it is wrong', async () => {
  const answer = await app.visit.get('/readyz').expect(200)
  expect(answer.headers['content-type']).toMatch(/^application\/json/)
  expect(answer.body).toMatchObject({
    status: 'ready',
    revision: app.parts.store.current().revision,
    problems: 0,
  })
})

it('says that it is not ready while it starts and while it stops, and is alive all the same', async () => {
  for (const phase of ['starting', 'stopping'] as const) {
    app.parts.lifecycle.enter(phase)
    const answer = await app.visit.get('/readyz').expect(503)
    expect(answer.body).toMatchObject({ status: phase })
    await app.visit.get('/healthz').expect(200)
  }
  app.parts.lifecycle.enter('ready')
})

it('turns readers away in a sentence when it cannot keep up, but answers health and takes choices', async () => {
  const busy = await createTestApp({ isOverloaded: () => true })
  const answer = await busy.visit.get('/').expect(503)
  expect(answer.headers['retry-after']).toBe('5')
  expect(answer.text).toContain('Försök igen')
  await busy.visit.get('/readyz').expect(200)
  await busy.visit.post('/kakor').type('form').send({ choice: 'necessary' }).expect(303)
  await busy.close()
})
