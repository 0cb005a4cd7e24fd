import { expect, it } from 'vitest'
import { withOverlay } from '../../src/http/middleware/dev-policy.ts'

it('the overlay may run and ask, and nothing else is let through', () => {
  expect(
    withOverlay(
      "default-src 'none'; script-src 'none'; style-src 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    ),
  ).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  )
  expect(withOverlay("script-src 'self' https://statistik.example; connect-src x.example")).toBe(
    "script-src 'self' https://statistik.example; connect-src 'self' x.example",
  )
})
