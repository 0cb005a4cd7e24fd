import type { RuleNote } from '../rule.ts'

/** Found in `ignoreChecks` itself. */
export const exceptionNotes: readonly RuleNote[] = [
  {
    code: 'okand-kontroll',
    severity: 'error',
    what: 'ignoreChecks nämner en kontroll som inte finns, eller som inte går att stänga av.',
    why: 'Undantaget gör ingenting, och den som skrev det tror att det gör det.',
    remedy: 'Skriv namnet som det står i beskedet, eller ta bort undantaget och rätta felet.',
    example: 'ignoreChecks: [{ rule: trasig-lnk, reason: Sidan kommer i nästa vecka. }]',
    exception: 'never',
  },
  {
    code: 'onodigt-undantag',
    severity: 'advice',
    what: 'ignoreChecks nämner en kontroll som inte har något att säga om filen.',
    why: 'Undantaget gömmer nästa fel av samma slag.',
    remedy: 'Ta bort undantaget.',
    example: 'ignoreChecks: [{ rule: trasig-lank, reason: … }] när alla länkar är hela',
    exception: 'never',
  },
]
