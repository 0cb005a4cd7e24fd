import type { RuleNote } from '../rule.ts'

/** Found when addresses are given out. */
export const addressNotes: readonly RuleNote[] = [
  {
    code: 'adress-upptagen',
    severity: 'error',
    what: 'Två filer gör anspråk på samma adress.',
    why: 'Bara den ena kan visas; den som publicerades först får adressen.',
    remedy: 'Döp om eller ta bort en av filerna.',
    example: 'reports/varen.md och reports/varen/index.md',
    exception: 'never',
  },
  {
    code: 'reserverad-adress',
    severity: 'error',
    what: 'Sidans namn är en adress som webbplatsen själv använder.',
    why: 'Sidan skulle aldrig synas.',
    remedy: 'Döp om filen.',
    example: 'pages/sok.md',
    exception: 'never',
  },
  {
    code: 'alias-skymmer',
    severity: 'error',
    what: 'En gammal adress är en sida som finns.',
    why: 'Den som går till sidan skulle skickas bort från den.',
    remedy: 'Ta bort adressen ur aliases eller redirects.yaml.',
    example: 'aliases: [/kakor]',
    exception: 'never',
  },
  {
    code: 'alias-dubbel',
    severity: 'error',
    what: 'En gammal adress leder till två ställen.',
    why: 'Bara det ena kan gälla.',
    remedy: 'Behåll adressen i en av filerna.',
    example: 'aliases: [/gammal] i två filer',
    exception: 'never',
  },
]
