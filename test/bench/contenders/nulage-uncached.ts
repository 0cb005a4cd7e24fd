import { env } from 'node:process'
import { noPageCache } from '../../../src/render/page-cache.ts'
import { createTestApp } from '../../helpers/app.ts'

// The whole server with a page cache that has no room: every page is made anew.
await createTestApp({
  listenOn: Number(env['PORT']),
  pageCache: noPageCache,
})
