import type { Problem } from '../base/problem.ts'
import type { ContentFile } from './content-file.ts'
import type { Finding } from './draft-site.ts'
import { diagnoseFrontMatter } from './parse-entry.ts'
import { flawAt } from './parse-yaml.ts'
import { diagnoseYaml, type YamlDiagnosis } from './yaml-diagnosis.ts'

/** Findings know a path of keys; the places are looked up only for the files that have any. */
export function locate(findings: readonly Finding[], files: readonly ContentFile[]): Problem[] {
  if (findings.length === 0) return []
  const texts = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const diagnoses = new Map<string, YamlDiagnosis>()
  return findings.map((finding) => {
    const { file } = finding
    const diagnosis = diagnoses.get(file) ?? diagnosisOf(file, texts.get(file) ?? noBytes)
    diagnoses.set(file, diagnosis)
    return { file, ...flawAt(finding, diagnosis) }
  })
}

export type PlaceOf = YamlDiagnosis['placeOf']

/** Where the keys and values of a file stand, front matter or table. */
export function placesInText(file: string, text: string): PlaceOf {
  return diagnosisOf(file, Buffer.from(text)).placeOf
}

function diagnosisOf(file: string, bytes: Buffer): YamlDiagnosis {
  const isEntry = file.endsWith('.md')
  const diagnosis = isEntry ? diagnoseFrontMatter(bytes) : diagnoseYaml(bytes.toString(), 1)
  return diagnosis ?? diagnoseYaml('', 1)
}

const noBytes = Buffer.alloc(0)
