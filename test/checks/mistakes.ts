import { reportText } from '../helpers/content.ts'

export interface Mistake {
  /** Front matter from line 6 on, or lines that replace others. */
  readonly head?: Readonly<Record<string, string>>
  /** From line 8 on where the head has its five lines. */
  readonly body?: string
  readonly told: string
}

const period = { x: 'period: { start: 2021-01-01, end: 2021-04-30 }' }
const figure = (value: string) => ({
  ...period,
  y: `keyFigures: [{ measure: participants, value: ${value} }]`,
})
const long = (count: number) => `${Array.from({ length: count }, () => 'ord').join(' ')}.`

/** One mistake each, and where it is to be told. Line 2 title, 3 description, 4 date, 5 authors. */
export const mistakes: readonly Mistake[] = [
  { head: { authors: '' }, told: '1:1 error saknas' },
  { head: { x: 'sumary: Bra.' }, told: '6:1 error okand-nyckel' },
  { head: { x: 'date: 2021-05-13' }, told: '6:1 error dubbel-nyckel' },
  { head: { x: 'robots:' }, told: '6:8 error tomt-varde' },
  { head: { description: 'description: För kort.' }, told: '3:14 error for-kort' },
  { head: { date: 'date: 2021-02-30' }, told: '4:7 error datum-finns-inte' },
  { head: { date: 'date: 12 maj 2021' }, told: '4:7 error fel-datum' },
  { head: { date: 'date: 2021-03-28T02:30' }, told: '4:7 error tid-hoppas-over' },
  { head: { x: 'draft: ja' }, told: '6:8 error fel-ja-eller-nej' },
  { head: { x: 'status: ontrack' }, told: '6:9 error okant-val' },
  { head: { authors: 'authors: redaktionen' }, told: '5:10 error fel-typ' },
  { head: { authors: 'authors: [redaktoren]' }, told: '5:11 error okand-person' },
  { head: { x: 'project: lyfte' }, told: '6:10 error okant-projekt' },
  { head: { x: 'topics: [industi]' }, told: '6:10 error okant-amne' },
  {
    head: { ...period, y: 'keyFigures: [{ measure: deltagare, value: 1 }]' },
    told: '7:25 error okant-matt',
  },
  {
    head: { ...period, y: 'keyFigures: [{ measure: participants, value: 4 500 }]' },
    told: '7:46 error fel-tal',
  },
  {
    head: { y: 'keyFigures: [{ measure: participants, value: 1 }]' },
    told: '1:1 error period-saknas',
  },
  {
    head: { x: 'period: { start: 2021-04-30, end: 2021-01-01 }' },
    told: '6:35 error period-bakvand',
  },
  { head: { x: 'expiryDate: 2021-05-12' }, told: '6:13 error gar-ut-fore-publicering' },
  { head: { x: 'image: { src: borta.jpg, alt: En kurs }' }, told: '6:15 error fil-saknas' },
  { head: { x: 'image: { src: images/emblem.svg }' }, told: '1:1 error alt-saknas' },
  { head: { x: 'aliases: [/kakor]' }, told: '6:11 error alias-skymmer' },
  { head: { x: 'contact: *redaktionen' }, told: '6:10 error yaml-alias' },
  { head: { x: 'topics:', y: '\t- industri' }, told: '7:1 error tabb' },
  { head: { title: 'title: Läget: rapport' }, told: '2:8 error okvoterat-kolon' },
  { head: { title: 'title: Rapporten # 3 om läget' }, told: '2:8 error text-avkortad' },
  { head: { title: 'title:Läget i maj' }, told: '2:1 error mellanslag-saknas' },
  { head: { title: 'title: "Läget i maj' }, told: '2:8 error citattecken-saknas' },
  { body: 'En <b>viktig</b> sak.', told: '8:4 error ra-html' },
  { body: '[Läs om kursen](javascript:alert(1))', told: '8:1 error farlig-lank' },
  { body: 'Se [projektet](/projekt/borta).', told: '8:4 error trasig-lank' },
  { body: 'Se [målen](/projekt/lyftet#malen).', told: '8:4 error ankare-saknas' },
  { body: 'Se [planen](plan.pdf).', told: '8:4 error bilaga-saknas' },
  { body: 'Se ![En kurs](borta.jpg).', told: '8:4 error bild-saknas' },
  { body: 'Se ![](/images/emblem.svg) igen.', told: '8:4 error alt-text-saknas' },
  { body: '[Klicka här](/nyheter)', told: '8:1 error tom-lanktext' },
  { body: '## Läget\n\n#### Detaljer', told: '10:1 error hoppad-rubrikniva' },
  { body: '# Läget', told: '8:1 error rubrik-pa-niva-1' },
  { body: 'Hittills {{figure:deltagare}} personer.', told: '8:10 error okant-nyckeltal' },
  { body: 'Så är det.[^1]', told: '8:11 error fotnot-saknas' },
  { body: '::vidoe{url="x"}', told: '8:1 error okant-direktiv' },
  {
    head: figure('400'),
    body: 'Hittills har 382 personer utbildats.',
    told: '10:14 error tal-stammer-inte',
  },
  {
    head: {
      ...period,
      y: 'keyFigures: [{ measure: participants, value: 400, approximate: true }]',
    },
    body: 'Omkring {{figure:participants}} personer.',
    told: '10:1 warning dubbelt-ungefar',
  },
  {
    head: {
      x: 'period: { start: 2021-01-01, end: 2021-12-31 }',
      y: 'keyFigures: [{ measure: participants, value: 4 }]',
    },
    told: '6:35 warning period-efter-rapporten',
  },
  { head: { x: 'reviewBy: 2020-01-01' }, told: '6:11 warning oversyn-forsenad' },
  { head: { date: 'date: 2027-01-01' }, told: '4:7 advice datum-i-framtiden' },
  {
    head: { x: 'updates: [{ date: 2020-01-01, note: Ändrat. }]' },
    told: '6:19 warning andring-fore-publicering',
  },
  { body: 'Vi ses måndag 12 maj 2021.', told: '8:8 warning fel-veckodag' },
  { body: 'Vi ses den 31 april 2021.', told: '8:12 warning fel-veckodag' },
  { body: '## Läget\n\nText.\n\n## Läget', told: '12:4 warning dubbel-rubrik' },
  { body: '## VIKTIGT ATT VETA', told: '8:4 advice bara-versaler' },
  { body: '## Nu kör vi 🚀', told: '8:4 advice emoji-i-rubrik' },
  { body: '## Det här händer.', told: '8:4 advice punkt-i-rubrik' },
  { body: '**Det här händer**', told: '8:3 warning falsk-rubrik' },
  { body: '##Det här händer', told: '8:1 error rubrik-utan-mellanslag' },
  { body: 'Se [rapporten] (/nyheter/nulage).', told: '8:4 error lank-fel-skriven' },
  { body: 'Se [högskolan](http://www.example.se/).', told: '8:4 advice lank-utan-https' },
  { body: '[Rapporten](/om) och [rapporten](/nyheter).', told: '8:22 advice samma-lanktext' },
  { body: '[Skriv till oss](mailto:projektet)', told: '8:1 error fel-e-postlank' },
  { body: '[Ring projektet](tel:021174500)', told: '8:1 advice telefon-utan-landsnummer' },
  { body: 'Se ![bild](/images/emblem.svg) igen.', told: '8:4 warning alt-text-sager-inget' },
  {
    head: { x: 'attachments: [{ file: /images/emblem.svg, title: emblem_v2.pdf }]' },
    told: '6:50 warning bilaga-heter-som-filen',
  },
  { body: '| | |\n|---|---|\n| Kvinnor | 12 |', told: '8:1 warning tabell-utan-rubriker' },
  { body: 'Kursen  är slut.', told: '8:7 advice dubbla-mellanslag' },
  { body: 'Vi fortsätter med med kurserna.', told: '8:15 advice dubbelt-ord' },
  { body: 'TODO: skriv mer.', told: '8:1 warning platshallare' },
  { body: 'Det ökade med 50%.', told: '8:15 advice talformat' },
  { body: 'Nu är det klart!!!', told: '8:16 advice manga-skiljetecken' },
  { body: 'Kursen är slut , och alla är nöjda.', told: '8:15 advice mellanslag-fore-tecken' },
  { body: 'Det är ** viktigt** att veta.', told: '8:8 warning stjarnor-syns' },
  { body: 'Fråga 19121212-1212.', told: '8:7 error personnummer' },
  { body: 'Deltagarna erhåller intyg.', told: '8:12 advice byrakratsvenska' },
  { body: `Kort.\nO${long(36).slice(1)}`, told: '9:1 advice lang-mening' },
  { body: `O${long(20).slice(1)} `.repeat(8).trim(), told: '8:1 advice langt-stycke' },
  { head: { x: 'status: offTrack' }, told: '6:9 advice lage-utan-ord' },
  {
    head: { x: 'ignoreChecks: [{ rule: trasig-lnk, reason: Sidan kommer. }]' },
    told: '6:24 error okand-kontroll',
  },
  {
    head: { x: 'ignoreChecks: [{ rule: trasig-lank, reason: Sidan kommer. }]' },
    told: '6:24 advice onodigt-undantag',
  },
  { body: '', told: '1:1 warning tom-brodtext' },
]

/** The mistake in a report of its own, with a description of its own. */
export function textOf({ head = {}, body = 'Brödtext.' }: Mistake, number: number): string {
  return reportText(
    {
      title: `title: Läget nummer ${number}`,
      description: `description: Så går det för projektet enligt rapporten med numret ${number}.`,
      ...head,
    },
    body,
  )
}
