import { startOfFile } from '../base/problem.ts'
import { isRecorded } from '../consent/policy-history.ts'
import { formatOf } from '../i18n/format.ts'
import { policyOf } from '../providers/service-policy.ts'
import type { Check } from './check.ts'

/** What visitors are asked about stands in policies.yaml, so that a yes can be understood later. */
export const policies: Check = ({ services, policies: entries, settings }, now) => {
  const policy = policyOf(services)
  if (isRecorded(entries, policy) || (services.length === 0 && entries.length === 0)) return []
  const today = formatOf('sv', settings.timeZone).dayAt(now)
  const names = services.map(({ name }) => JSON.stringify(name)).join(', ')
  const lines = `- { from: ${today}, statistics: '${policy.statistics}', thirdParty: '${policy.thirdParty}', services: [${names}] }`
  return [
    {
      file: 'policies.yaml',
      ...startOfFile,
      code: 'policy-ej-bokford',
      severity: 'warning',
      message: 'Det som besökarna nu tillfrågas om står inte i historiken.',
      hint: `Lägg till den här raden i policies.yaml, med dagen då frågan börjar ställas: ${lines}`,
    },
  ]
}
