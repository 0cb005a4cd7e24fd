import { defineConfig } from 'vitest/config'

/** `npm run test:caches`: needs nginx and Varnish, and so is no part of `npm test`. */
export default defineConfig({
  test: {
    include: ['test/caches/**/*.test.ts'],
    reporters: ['default', './test/helpers/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
