/** Newest first: the first signs, all verify. */
export type CookieSecrets =
  | { readonly from: 'environment'; readonly secrets: readonly string[] }
  | { readonly from: 'file'; readonly secrets: readonly string[]; readonly file: string }
  | { readonly from: 'nowhere' }

/** The whole file as text; throws when it cannot be read. */
export type ReadText = (path: string) => string

/** What the README shows; whoever copies it is told so at start. */
export const exampleSecret = 'byt-ut-detta-mot-minst-32-slumpade-tecken'

const shortestSecret = 32
const remedy =
  "Gör en ny med: node -e \"console.log(require('node:crypto').randomBytes(32).toString('base64url'))\""

/** Where the secrets come from, or every reason why they cannot be used; never their text. */
export function parseCookieSecrets(
  from: { readonly list: string; readonly file: string; readonly isProduction: boolean },
  readText: ReadText,
): CookieSecrets | { readonly faults: readonly string[] } {
  if (from.list !== '' && from.file !== '')
    return {
      faults: [
        'COOKIE_SECRETS: COOKIE_SECRETS_FILE är också satt. Behåll den ena och ta bort den andra.',
      ],
    }
  if (from.file !== '') return secretsInFile(from.file, readText)
  if (from.list !== '') {
    const secrets = from.list.split(',').map((secret) => secret.trim())
    const faults = faultsOf('COOKIE_SECRETS', secrets)
    return faults.length > 0 ? { faults } : { from: 'environment', secrets }
  }
  return from.isProduction
    ? { faults: [`COOKIE_SECRETS: saknas, och krävs när NODE_ENV är production. ${remedy}`] }
    : { from: 'nowhere' }
}

/** One secret a line, newest first. */
export function secretsInFile(
  file: string,
  readText: ReadText,
): Extract<CookieSecrets, { from: 'file' }> | { readonly faults: readonly string[] } {
  let text: string
  try {
    text = readText(file)
  } catch {
    return {
      faults: [
        `COOKIE_SECRETS_FILE: ${file} kunde inte läsas. Rätta sökvägen eller rättigheterna.`,
      ],
    }
  }
  const secrets = text.trimEnd().split(/\r?\n/)
  const faults = faultsOf('COOKIE_SECRETS_FILE', secrets)
  return faults.length > 0 ? { faults } : { from: 'file', secrets, file }
}

function faultsOf(name: string, secrets: readonly string[]): readonly string[] {
  return secrets.flatMap((secret, index) => {
    const place = `${name}: hemlighet ${String(index + 1)} av ${String(secrets.length)}`
    if (secret === '') return [`${place} är tom. Ta bort det tomma ledet.`]
    if (secret === exampleSecret) return [`${place} är exemplet ur README. ${remedy}`]
    const bytes = Buffer.byteLength(secret)
    return bytes < shortestSecret
      ? [
          `${place} är ${String(bytes)} byte och måste vara minst ${String(shortestSecret)}. ${remedy}`,
        ]
      : []
  })
}
