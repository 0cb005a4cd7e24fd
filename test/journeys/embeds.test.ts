import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { openBrowser } from '../helpers/browser.ts'
import { consentCookiesOf } from '../helpers/consent-cookies.ts'
import { reportText, smallSite } from '../helpers/content.ts'
import { makeFolder } from '../helpers/folder.ts'

const body = `::video{url="https://vimeo.com/123456789" title="Kursen" captions=yes poster="bild.jpg"}

::video{url="https://www.youtube.com/watch?v=aqz-KE-bpKQ" title="Verkstaden" captions=yes}

https://social.example/@projektet/112233445566778899

::video{url="egen.webm" title="Vår egen film" captions="egen.sv.vtt" poster="bild.jpg"}
`
const texts = {
  ...smallSite,
  'site.yaml': `${smallSite['site.yaml'] ?? ''}thirdParty:
  - { provider: youtube }
  - { provider: vimeo }
  - { provider: mastodon, instance: https://social.example }
`,
  'reports/medier/index.md': reportText({}, body),
  'reports/medier/egen.sv.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nVälkommen till kursen.\n',
}
const report = '/nyheter/medier'

let folder: string
let app: TestApp
let browser: Browser

beforeAll(async () => {
  folder = makeFolder(texts)
  browser = await openBrowser()
  const film = Buffer.from(await recordFilm(), 'base64')
  writeFileSync(join(folder, 'reports/medier/egen.webm'), film)
  writeFileSync(join(folder, 'reports/medier/bild.jpg'), Buffer.from(await takePicture(), 'base64'))
  app = await createTestApp({ content: folder })
})

afterAll(async () => {
  await browser.close()
  await app.close()
  rmSync(folder, { recursive: true })
})

describe('media of others in a text', () => {
  it('are three placeholders with posters from this site, and frames after a yes', async () => {
    const before = (await app.visit.get(report).expect(200)).text
    expect(before.match(/class="embed__question"/g)).toHaveLength(3)
    expect(before).toMatch(/<img class="embed__poster" src="\/media\/[^"]+\.jpg"/)
    expect(before).not.toContain('<iframe')
    expect(before.match(/<(?:img|source|video|link rel="pre)[^>]*https?:[^>]*>/g)).toBeNull()

    const { thirdParty } = await consentCookiesOf(app)
    const { text, headers } = await app.visit.get(report).set('Cookie', thirdParty ?? '')
    expect(Array.from(text.matchAll(/<iframe src="([^"?]*)/g), ([, src]) => src)).toEqual([
      'https://player.vimeo.com/video/123456789',
      'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ',
      'https://social.example/@projektet/112233445566778899/embed',
    ])
    expect(headers['content-security-policy']).toContain(
      'frame-src https://player.vimeo.com https://social.example https://www.youtube-nocookie.com',
    )
  })

  it('are shown once one by one: the answer allows the host of that one alone', async () => {
    const { headers } = await app.visit
      .post('/kakor/visa')
      .type('form')
      .send({ embed: 'embed-3', returnTo: report })
      .expect(303)
    const page = await app.visit.get(String(headers['location']).split('#')[0] ?? '')
    expect(page.text.match(/<iframe/g)).toHaveLength(1)
    expect(page.text.match(/class="embed__question"/g)).toHaveLength(2)
    expect(page.headers['content-security-policy']).toContain('frame-src https://social.example;')
  })

  it('are links in feeds', async () => {
    const feed = (await app.visit.get('/feed.json').expect(200)).text
    for (const link of [
      'https://vimeo.com/123456789',
      'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
      'https://social.example/@projektet/112233445566778899',
    ])
      expect(feed).toContain(link)
    expect(feed).not.toContain('iframe')
  })

  it('are links on paper, and no empty boxes', async () => {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${app.port}${report}`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.embed__stage').first().isVisible()).toBe(false)
    expect(await page.locator('.embed figcaption a').first().isVisible()).toBe(true)
    await page.close()
  })
})

describe('a film of the site’s own', () => {
  it('needs no consent, plays, and has captions and a poster from this site', async () => {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${app.port}${report}`)
    const video = page.locator('video')
    expect(await video.getAttribute('poster')).toMatch(/^\/media\//)
    const played = await video.evaluate(async (element) => {
      const film = element as HTMLVideoElement
      film.muted = true
      await film.play()
      const [track] = film.textTracks
      for (let tries = 0; tries < 50 && !track?.cues?.length; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50))
      return { width: film.videoWidth, cues: track?.cues?.length, language: track?.language }
    })
    expect(played).toEqual({ width: 64, cues: 1, language: 'sv' })
    expect(await page.context().cookies()).toEqual([])
    await page.close()
  })

  it('is sent in parts to whoever asks for a part', async () => {
    const src = /<source src="([^"]+)" type="video\/webm"/.exec(
      (await app.visit.get(report)).text,
    )?.[1]
    const part = await app.visit
      .get(src ?? '')
      .set('Range', 'bytes=0-3')
      .expect(206)
    expect(part.headers['content-range']).toMatch(/^bytes 0-3\/\d+$/)
    expect(part.headers['content-type']).toBe('video/webm')
  })
})

/** A second of film of a changing colour, made by the browser itself. */
async function recordFilm(): Promise<string> {
  const page = await browser.newPage()
  await page.goto('about:blank')
  const film = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 36 })
    const context = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const stopped = new Promise((resolve) => (recorder.onstop = resolve))
    recorder.start()
    for (let frame = 0; frame < 20; frame += 1) {
      if (context !== null) context.fillStyle = `hsl(${String(frame * 18)} 50% 50%)`
      context?.fillRect(0, 0, 64, 36)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    recorder.stop()
    await stopped
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
  await page.close()
  return film
}

async function takePicture(): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 640, height: 360 } })
  const picture = await page.screenshot({ type: 'jpeg' })
  await page.close()
  return picture.toString('base64')
}
