import express from 'express'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { sameOrigin } from '../../src/http/middleware/same-origin.ts'

const siteUrl = 'https://www.example.se'
const app = express()
app.use(sameOrigin(siteUrl))
app.use((_request, response) => void response.sendStatus(204))

async function statusOf(
  method: 'get' | 'head' | 'options' | 'post',
  headers: Record<string, string>,
) {
  const { status } = await request(app)[method]('/').set(headers)
  return status
}

const none = 'absent'
const sites = [none, 'same-origin', 'none', 'same-site', 'cross-site', '', 'same-origin, none']
const origins = [
  none,
  siteUrl,
  'null',
  'https://evil.example',
  'https://example.se',
  'https://sub.www.example.se',
  'http://www.example.se',
  'https://www.example.se:8443',
  'https://www.example.se.evil.example',
  'https://WWW.example.se/',
  `${siteUrl}, ${siteUrl}`,
  '',
]
const matrix = sites.flatMap((site) => origins.map((origin) => [site, origin] as const))

function headersOf(site: string, origin: string) {
  return {
    ...(site === none ? {} : { 'Sec-Fetch-Site': site }),
    ...(origin === none ? {} : { Origin: origin }),
  }
}

describe('who may change something here', () => {
  test.each(matrix)('Sec-Fetch-Site %j, Origin %j', async (site, origin) => {
    const passes =
      site === none
        ? origin === none || origin === siteUrl
        : site === 'same-origin' || site === 'none'
    expect(await statusOf('post', headersOf(site, origin))).toBe(passes ? 204 : 403)
  })

  test.each(['get', 'head', 'options'] as const)(
    '%s changes nothing, and passes',
    async (method) => {
      expect(await statusOf(method, headersOf('cross-site', 'https://evil.example'))).toBe(204)
    },
  )

  test('our own origin is that of SITE_URL, whatever Host says', async () => {
    const headers = { Host: 'evil.example', Origin: 'https://evil.example' }
    expect(await statusOf('post', headers)).toBe(403)
  })
})
