import type { Request, Response } from 'express'
import { type Variant, variantOf } from '../consent/variant.ts'
import type { Service } from '../providers/provider.ts'
import type { Representation } from '../render/representation.ts'
import { contentSecurityPolicyOf, type PageNeeds } from './middleware/content-security-policy.ts'
import { crossOriginPoliciesOf } from './middleware/cross-origin.ts'
import { send, type Sending } from './send.ts'
import type { Asked } from './view-context.ts'

export interface PageSending extends Omit<Sending, 'vary'> {
  readonly needs?: PageNeeds
}

/** A page goes out with the policies of its variant, whatever its status. */
export function sendPage(
  request: Request,
  response: Response,
  { context, reading }: Asked,
  page: Representation,
  { needs = {}, ...sending }: PageSending,
): void {
  const variant = variantOf(reading.visitor.consent)
  for (const [name, value] of policiesOf(context.site.services, variant, needs))
    response.setHeader(name, value)
  send(request, response, page, { ...sending, vary: ['Cookie', 'Sec-GPC'] })
}

function policiesOf(
  services: readonly Service[],
  variant: Variant,
  needs: PageNeeds,
): [string, string][] {
  return [
    ['Content-Security-Policy', contentSecurityPolicyOf(services, variant, needs)],
    ...Object.entries(crossOriginPoliciesOf(variant, needs)),
  ]
}
