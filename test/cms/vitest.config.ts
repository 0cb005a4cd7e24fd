import { defineConfig } from 'vitest/config'

/** `npm run test:cms`: an editor at work in the editing view, in a real Chromium. */
export default defineConfig({
  test: {
    include: ['test/cms/**/*.browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
