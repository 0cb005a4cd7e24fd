import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Needs nginx and Varnish: `npm run test:caches`.
    exclude: ['test/caches/**'],
    reporters: ['default', './test/helpers/closing-line.ts'],
    // One for each core of the smallest machine: alone they take longer than three minutes.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A shared machine may lose one race; a fault loses both.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
})
