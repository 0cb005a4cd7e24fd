import { describe, expect, test } from 'vitest'
import { problemsOf } from '../../src/checks/checks.ts'
import { policyOf } from '../../src/providers/service-policy.ts'
import type { Site } from '../../src/content/site.ts'
import { now, siteFrom, smallSite, told } from '../helpers/content.ts'

const policies = (site: Site) => problemsOf(site, now)

const settings = `${smallSite['site.yaml'] ?? ''}thirdParty: [{ provider: youtube }]\n`

describe('what visitors are asked about', () => {
  test('is recorded: a line to add is told, and once it is added all is well', () => {
    const site = siteFrom({ 'site.yaml': settings })
    const [problem] = policies(site)
    expect(problem).toMatchObject({
      file: 'policies.yaml',
      code: 'policy-ej-bokford',
      severity: 'warning',
    })
    const line = /- \{.*\}$/.exec(problem?.hint ?? '')?.[0] ?? ''
    expect(line).toContain(policyOf(site.services).thirdParty)
    const recorded = siteFrom({ 'site.yaml': settings, 'policies.yaml': `${line}\n` })
    expect(told(recorded)).toEqual([])
    expect(recorded.policies).toEqual([
      { from: '2026-06-01', policy: policyOf(site.services), services: ['YouTube'] },
    ])
    expect(policies(recorded)).toEqual([])
  })

  test('is nothing on a site without services', () => {
    expect(policies(siteFrom())).toEqual([])
  })

  test('is not recorded by a line that is no fingerprint', () => {
    const site = siteFrom({
      'policies.yaml': "- { from: 2026-01-01, statistics: '-', thirdParty: nonsense! }\n",
    })
    expect(told(site)).toEqual(['policies.yaml:1:52 fel-fingeravtryck'])
  })
})
