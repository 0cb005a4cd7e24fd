import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Needs nginx and Varnish: `npm run test:caches`.
    exclude: ['test/caches/**'],
    reporters: ['default', './test/helpers/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
