import type { OptionalCategory } from './category.ts'
import type { Policy } from './policy.ts'

/** From which day visitors were asked about a policy: `2021-05-12`, in UTC. */
export interface PolicyEntry {
  readonly from: string
  readonly policy: Policy
  /** The services that it was about, by name. */
  readonly services: readonly string[]
}

/** A policy and the days on which it was in force. */
export interface PolicyPeriod extends PolicyEntry {
  /** The first day of the next one; undefined for the last. */
  readonly until: string | undefined
}

/** The entries as periods, newest first, whatever their order. */
export function periodsOf(entries: readonly PolicyEntry[]): readonly PolicyPeriod[] {
  const inOrder = entries.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return inOrder.map((entry, index) => ({ ...entry, until: inOrder[index + 1]?.from })).reverse()
}

/** What was in force on a day; undefined before the first entry. */
export function policyOn(entries: readonly PolicyEntry[], date: string): Policy | undefined {
  return periodsOf(entries).find(({ from }) => from <= date)?.policy
}

/** The services that a fingerprint of one category was about; undefined where nothing is recorded. */
export function servicesAgreedTo(
  entries: readonly PolicyEntry[],
  category: OptionalCategory,
  fingerprint: string,
): readonly string[] | undefined {
  return entries.find(({ policy }) => policy[category] === fingerprint)?.services
}

/** Whether the newest entry tells of the policy that is in force: else an editor has one to add. */
export function isRecorded(entries: readonly PolicyEntry[], inForce: Policy): boolean {
  const newest = periodsOf(entries)[0]?.policy
  return newest?.statistics === inForce.statistics && newest.thirdParty === inForce.thirdParty
}
