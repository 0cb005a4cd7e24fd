import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestApp, type TestApp, testNow } from '../helpers/app.ts'

const secret = 'a secret that is long enough'
let app: TestApp
let pushes = 0

beforeAll(async () => {
  app = await createTestApp({
    contentWebhook: {
      secret,
      branch: 'main',
      onPush: () => {
        pushes += 1
      },
      clock: () => testNow,
    },
  })
})
beforeEach(() => {
  pushes = 0
})
afterAll(() => app.close())

function signed(body: string, type = 'application/json', key = secret) {
  const signature = createHmac('sha256', key).update(body).digest('hex')
  return app.visit
    .post('/-/content')
    .set('Content-Type', type)
    .set('X-Hub-Signature-256', `sha256=${signature}`)
    .send(body)
}

test('a push to the branch is taken at once', async () => {
  const answer = await signed(JSON.stringify({ ref: 'refs/heads/main', commits: [] }))
  expect(answer.status).toBe(202)
  expect(pushes).toBe(1)
})

test('also as a form, and with the token of GitLab', async () => {
  const json = JSON.stringify({ ref: 'refs/heads/main' })
  const form = new URLSearchParams({ payload: json }).toString()
  expect((await signed(form, 'application/x-www-form-urlencoded')).status).toBe(202)
  const gitlab = app.visit.post('/-/content').set('X-Gitlab-Token', secret)
  expect((await gitlab.send({ ref: 'refs/heads/main' })).status).toBe(202)
  expect(pushes).toBe(2)
})

test('what is no push to the branch is ignored', async () => {
  const others = [{ ref: 'refs/heads/utkast' }, { ref: 'refs/tags/main' }, { zen: 'ping' }, []]
  for (const message of others) expect((await signed(JSON.stringify(message))).status).toBe(202)
  expect((await signed('ingen json')).status).toBe(202)
  expect(pushes).toBe(0)
})

test('a stranger is refused', async () => {
  const body = JSON.stringify({ ref: 'refs/heads/main' })
  expect((await signed(body, 'application/json', 'gissat')).status).toBe(403)
  expect((await app.visit.post('/-/content').send(body)).status).toBe(403)
  expect((await app.visit.post('/-/content')).status).toBe(403)
  expect(pushes).toBe(0)
})

test('a message of more than a mebibyte is not read', async () => {
  expect((await signed('x'.repeat(1024 * 1024 + 1))).status).toBe(413)
})

test('whoever knocks without end is told to wait', async () => {
  const statuses = new Set<number>()
  for (let knock = 0; knock < 70; knock++)
    statuses.add((await app.visit.post('/-/content').send('{}')).status)
  expect([...statuses]).toEqual([403, 429])
})

test('without a secret there is no such address', async () => {
  const plain = await createTestApp()
  expect((await plain.visit.post('/-/content').send('{}')).status).toBe(404)
  expect((await plain.visit.get('/-/content')).status).toBe(404)
  await plain.close()
})
