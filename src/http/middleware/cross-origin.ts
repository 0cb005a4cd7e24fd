import { isIsolated, type PageNeeds } from './content-security-policy.ts'
import type { Variant } from '../../consent/variant.ts'

/**
 * How a page keeps to itself among windows and frames. `require-corp` blocks the scripts and frames
 * of others, so it stands only where there are none; `credentialless` blocks frames as well.
 */
export function crossOriginPoliciesOf(
  variant: Variant,
  { frameOnce }: PageNeeds = {},
): Readonly<Record<string, string>> {
  return {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isIsolated(variant) && frameOnce === undefined
      ? { 'Cross-Origin-Embedder-Policy': 'require-corp' }
      : {}),
  }
}
