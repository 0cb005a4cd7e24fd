import express from 'express'
import request from 'supertest'
import { expect, test } from 'vitest'
import { createConsentHandler } from '../../src/http/handlers/consent.ts'
import { servicesOf } from '../../src/providers/services.ts'

const services = servicesOf(
  { provider: 'matomo', url: 'https://statistik.example/', siteId: '1', cookies: 'true' },
  [{ provider: 'youtube' }],
)

test('a yes becomes one signed cookie and leads back', async () => {
  const app = express().use(
    createConsentHandler({
      siteUrl: 'http://localhost:3000',
      isProduction: false,
      clock: () => Date.UTC(2026, 0, 1),
      secrets: () => ['x'.repeat(32)],
      store: { current: () => ({ services }) },
    }),
  )
  const answer = await request(app)
    .post('/kakor')
    .type('form')
    .send({ choice: 'all', returnTo: '/nyheter/2021-05-nulage' })
  expect(answer.status).toBe(303)
  expect(answer.headers['location']).toBe('/nyheter/2021-05-nulage?kakor=sparat#kakor')
  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(
      /^__Host-consent=s%3Aconsent1\.[\w-]{6}\.[\w-]{6}\.st\.\w+\.[\w+/]{43}; Max-Age=15552000; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    ),
  ])
})
