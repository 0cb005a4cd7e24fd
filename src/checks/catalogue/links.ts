import type { RuleNote } from '../rule.ts'

/** Found when links are followed. */
export const linkNotes: readonly RuleNote[] = [
  {
    code: 'trasig-lank',
    severity: 'error',
    what: 'En länk leder till en sida som inte finns på webbplatsen.',
    why: 'Läsaren kommer till en felsida.',
    remedy: 'Rätta adressen, eller ta bort länken.',
    example: '[sidan](/finns-inte)',
  },
  {
    code: 'ankare-saknas',
    severity: 'error',
    what: 'En länk leder till en rubrik som inte finns.',
    why: 'Läsaren hamnar överst på sidan och får leta själv.',
    remedy: 'Skriv rubrikens ankare, som beskedet föreslår.',
    example: '[målen](/projekt/lyftet#malet)',
  },
  {
    code: 'lank-till-utkast',
    severity: 'error',
    what: 'En länk leder till ett utkast.',
    why: 'För läsarna finns sidan inte.',
    remedy: 'Publicera den först, eller ta bort länken.',
    example: '[nästa rapport](/nyheter/utkast)',
  },
  {
    code: 'lank-till-borttagen',
    severity: 'warning',
    what: 'En länk leder till en text som har slutat gälla eller är borttagen.',
    why: 'Läsaren får veta att sidan är borta.',
    remedy: 'Länka till det som gäller i stället.',
    example: '[erbjudandet](/nyheter/utgangen)',
  },
  {
    code: 'lank-till-gammal-adress',
    severity: 'warning',
    what: 'En länk går till en gammal adress.',
    why: 'Den fungerar, men läsaren skickas en omväg.',
    remedy: 'Skriv den adress som gäller nu.',
    example: '[förra året](/gammal)',
  },
  {
    code: 'farlig-lank',
    severity: 'error',
    what: 'En länk har en adress som kan köra kod eller nå läsarens dator.',
    why: 'Den visas utan adress.',
    remedy: 'Skriv en adress som börjar med https://, mailto:, tel: eller snedstreck.',
    example: '[klicka](javascript:alert(1))',
  },
  {
    code: 'tom-lanktext',
    severity: 'error',
    what: 'Länkens ord säger inte vart den leder.',
    why: 'I en lista med länkar, eller uppläst, betyder ”klicka här” ingenting (WCAG 2.4.4).',
    remedy: 'Skriv vad som finns bakom länken.',
    example: '[klicka här](/nyheter)',
  },
  {
    code: 'bilaga-saknas',
    severity: 'error',
    what: 'En länk i texten går till en fil som inte finns.',
    why: 'Läsaren kan inte hämta den.',
    remedy: 'Rätta namnet, eller lägg filen bredvid texten.',
    example: '[planen](plan.pdf)',
  },
]
