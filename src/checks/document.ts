import { chapters } from './notes.ts'
import type { RuleNote } from './rule.ts'

/** docs/checks.md: every code that an editor can meet. */
export function checksDocument(): string {
  return `${opening}\n${chapters.map(({ title, notes }) => chapter(title, notes)).join('\n')}`
}

const opening = `# Det som kontrolleras

Skriv \`npm run check\` för att kontrollera allt innehåll. Varje besked har ett namn, som här.

- **fel**: texten publiceras inte förrän det är rättat, och kommandot slutar med 1.
- **varning** och **råd**: texten publiceras, och kommandot slutar med 0.

En kontroll kan tystas i en fil, med ett skäl, om den inte är märkt med *kan inte tystas*:

\`\`\`yaml
ignoreChecks:
  - { rule: lang-mening, reason: Meningen är ett citat ur beslutet. }
\`\`\`

Den här filen skrivs av \`npm run checks:docs\`.
`

const severities = { error: 'fel', warning: 'varning', advice: 'råd' } as const

function chapter(title: string, notes: readonly RuleNote[]): string {
  return `## ${title}\n\n${notes.map(section).join('\n')}`
}

function section({ code, severity, what, why, remedy, example, exception }: RuleNote): string {
  const kind = `*${severities[severity]}${exception === 'never' ? ', kan inte tystas' : ''}*`
  return `### ${code}

${kind} · ${what}

- **Varför:** ${why}
- **Gör så här:** ${remedy}
- **Till exempel:**

  \`\`\`\`text
${example
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')}
  \`\`\`\`
`
}
