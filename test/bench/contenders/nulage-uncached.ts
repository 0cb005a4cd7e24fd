import { env } from 'node:process'
import { createTestApp } from '../../helpers/app.ts'

// The whole server with a page cache that has no room: every page is made anew.
await createTestApp({
  listenOn: Number(env['PORT']),
  pageCache: { pageAt: () => undefined, keep: () => undefined },
})
