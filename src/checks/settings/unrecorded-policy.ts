import { startOfFile } from '../../base/problem.ts'
import { isRecorded } from '../../consent/policy-history.ts'
import { formatOf } from '../../i18n/format.ts'
import { policyOf } from '../../providers/service-policy.ts'
import type { Rule } from '../rule.ts'

export const unrecordedPolicy: Rule = {
  code: 'policy-ej-bokford',
  severity: 'warning',
  what: 'Det som besökarna nu tillfrågas om står inte i policies.yaml.',
  why: 'Ett samtycke ska gå att förstå i efterhand: vad sa besökaren ja till?',
  remedy: 'Lägg till raden som beskedet visar i policies.yaml.',
  example: 'En ny tjänst under thirdParty i site.yaml.',
  *find({ site: { services, policies, settings }, now }) {
    const policy = policyOf(services)
    if (isRecorded(policies, policy) || (services.length === 0 && policies.length === 0)) return
    const today = formatOf('sv', settings.timeZone).dayAt(now)
    const names = services.map(({ name }) => JSON.stringify(name)).join(', ')
    const line = `- { from: ${today}, statistics: '${policy.statistics}', thirdParty: '${policy.thirdParty}', services: [${names}] }`
    yield {
      file: 'policies.yaml',
      place: startOfFile,
      message: 'Det som besökarna nu tillfrågas om står inte i historiken.',
      hint: `Lägg till den här raden i policies.yaml, med dagen då frågan börjar ställas: ${line}`,
    }
  },
}
