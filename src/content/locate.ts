import type { Problem } from '../base/problem.ts'
import type { ContentFile } from './content-file.ts'
import type { Finding } from './draft-site.ts'
import { diagnoseFrontMatter } from './parse-entry.ts'
import { flawAt } from './parse-yaml.ts'
import { diagnoseYaml } from './yaml-diagnosis.ts'

/** Findings know a path of keys; the places are looked up only for the files that have any. */
export function locate(findings: readonly Finding[], files: readonly ContentFile[]): Problem[] {
  if (findings.length === 0) return []
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const diagnoses = new Map<string, ReturnType<typeof diagnoseYaml> | undefined>()
  return findings.map((finding) => {
    const { file } = finding
    if (!diagnoses.has(file)) {
      const text = texts.get(file) ?? ''
      diagnoses.set(file, file.endsWith('.md') ? diagnoseFrontMatter(text) : diagnoseYaml(text, 1))
    }
    const diagnosis = diagnoses.get(file) ?? diagnoseYaml('', 1)
    return { file, ...flawAt(finding, diagnosis) }
  })
}

