import type { Contact } from './report.ts'
import type { Scope } from './scope.ts'

/** A person or function of people.yaml; null for an id that is not there. */
export function contactOf({ site, locale }: Scope, id: string | undefined): Contact | null {
  const person = id === undefined ? undefined : site.people[id]
  if (person === undefined) return null
  return {
    name: person.name[locale],
    role: person.role?.[locale] ?? '',
    email: person.email ?? '',
    phone: person.phone ?? '',
    url: person.url ?? '',
  }
}

export function contactsOf(scope: Scope, ids: readonly string[]): readonly Contact[] {
  return ids.map((id) => contactOf(scope, id)).filter((contact) => contact !== null)
}
