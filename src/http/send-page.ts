import type { Request, Response } from 'express'
import { type Variant, variantOf } from '../consent/variant.ts'
import type { Service } from '../providers/provider.ts'
import type { Representation } from '../render/representation.ts'
import { contentSecurityPolicyOf } from './middleware/content-security-policy.ts'
import { crossOriginPoliciesOf } from './middleware/cross-origin.ts'
import { send, type Sending } from './send.ts'
import type { Asked } from './view-context.ts'

/** A page goes out with the policies of its variant, whatever its status. */
export function sendPage(
  request: Request,
  response: Response,
  { context, reading }: Asked,
  page: Representation,
  sending: Omit<Sending, 'vary'>,
): void {
  const variant = variantOf(reading.visitor.consent)
  for (const [name, value] of policiesOf(context.site.services, variant))
    response.setHeader(name, value)
  send(request, response, page, { ...sending, vary: ['Cookie', 'Sec-GPC'] })
}

function policiesOf(services: readonly Service[], variant: Variant): [string, string][] {
  return [
    ['Content-Security-Policy', contentSecurityPolicyOf(services, variant)],
    ...Object.entries(crossOriginPoliciesOf(variant)),
  ]
}
