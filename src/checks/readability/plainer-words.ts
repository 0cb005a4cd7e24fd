/**
 * Words of officialdom and what people say instead. That they are hard, and for whom, is told in
 * "Myndigheternas skrivregler" and in the list of words that laws should do without, "Svarta listan"
 * (both from the Government Offices), and in the advice on plain language of the Institute for
 * Language and Folklore (isof.se). The choice and the wording are our own; each form is spelled
 * out, since Swedish endings are not guessed.
 */
const lines = `
anbefalla, anbefaller: råda
anledningen härtill: skälet
anmoda, anmodar, anmodas: be
ansenlig, ansenligt, ansenliga: stor
avhjälpa, avhjälper, avhjälps: rätta till
avseende: om
avses med: betyder
beakta, beaktar, beaktas, beaktats: tänka på, ta hänsyn till
beaktande av: hänsyn till
bedriva verksamhet, bedriver verksamhet: arbeta, driva
befintlig, befintligt, befintliga: som finns
begagna, begagnar: använda
behörigen: rätt
beträffande: om
bibringa, bibringar: ge, lära
bifoga härmed, bifogas härmed: skicka med
bringa klarhet i: ta reda på
d.v.s.: det vill säga
delge, delges, delgivits: meddela, berätta för
dessförinnan: före det
densamma, desamma: den, de
dylik, dylikt, dylika: sådan
därest: om
därjämte: dessutom
därutöver: dessutom
dito: samma
emedan: eftersom
enär: eftersom
erfordra, erfordrar, erfordras: behöva
erforderlig, erforderligt, erforderliga: som behövs
erhålla, erhåller, erhålls, erhållit, erhöll: få
ehuru: fast
ej: inte
endast: bara
emellertid: men
fastställande av: beslut om
fordra, fordrar, fordras: kräva, behöva
fortlöpande: hela tiden
framgent: i fortsättningen
framställa önskemål om: be om
för det fall att: om
föreligga, föreligger, förelegat: finnas
föranleda, föranleder, föranleds, föranlett: leda till, bero på
förefinnas, förefinns: finnas
företaga, företager: göra
förevarande: den här
förfoga över, förfogar över: ha
förordna, förordnar, förordnas: bestämma, utse
förrätta, förrättar, förrättas: göra, hålla
förty: därför
gällande: om
genomföra en utvärdering av, genomför en utvärdering av: utvärdera
göra gällande, gör gällande: påstå
handhavande: skötsel
huruvida: om
hänföra sig till, hänför sig till: gälla
hänseende: sätt
härmed: nu
härutinnan: i det här
härvidlag: i det här
i anledning av: på grund av
i enlighet med: enligt
i förekommande fall: om det behövs
i huvudsak: mest
i syfte att: för att
icke: inte
iaktta, iakttar, iakttas: följa
implementera, implementerar, implementeras, implementerats, implementering av: införa
inbegripa, inbegriper, inbegrips: ha med
inge, inger, inges: lämna in
inhämta, inhämtar, inhämtas: skaffa, hämta in
inkomma, inkommer, inkommit, inkom: komma in
innehav av: att ha
innevarande år: i år
inom ramen för: i
jämlikt: enligt
jämväl: också
kommunicera ut, kommunicerar ut: berätta
kontinuerligt: hela tiden
med anledning av: på grund av
med avseende på: om, för
medelst: med
medgiva, medgiver, medges: tillåta
nedanstående: de här
nyttja, nyttjar, nyttjas: använda
omförmäld: nämnd
oaktat: trots
påföra, påför, påförs: ge, lägga på
påtala, påtalar: säga till om
påvisa, påvisar: visa
rörande: om
samt: och
sagda: den här
sedermera: senare
skyndsamt: snabbt
sålunda: så
såsom: som
såtillvida: så
till följd av: på grund av
tillhandahålla, tillhandahåller, tillhandahålls: ge, erbjuda
tillika: också
tillse, tillser: se till
tillställa, tillställs: skicka till
tillvarata, tillvaratar: använda, ta vara på
tillämplig, tillämpligt, tillämpliga: som gäller
undslippa: slippa
ovanstående: de här
uppbära, uppbär, uppburit: få
uppdra åt, uppdrar åt: be
upphöra gälla: sluta gälla
utfå, utfår: få
utgöra, utgör, utgörs av: vara
utröna, utröner: ta reda på
utöva tillsyn över: kontrollera
vad beträffar: om
vederbörande: den det gäller
vederbörligen: rätt
verkställa, verkställer, verkställs: göra
vidhålla, vidhåller: hålla fast vid
vidimera, vidimeras: intyga
vidtaga, vidtager, vidta åtgärder, vidtar åtgärder, vidtagit åtgärder: göra något
åberopa, åberopar: hänvisa till
åligga, åligger: måste
åsyfta, åsyftar, åsyftas: mena
återfinnas, återfinns: finnas
äga rum, äger rum, ägde rum: hållas, hända
ävensom: och
överenskommelse träffades: vi kom överens
översända, översänder, översänds, översänt: skicka
`

/** Each form, in lower case, with what to write instead. */
export const plainerWords: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const at = line.indexOf(': ')
      const plainer = line.slice(at + 2)
      return line
        .slice(0, at)
        .split(', ')
        .map((form) => [form, plainer] as const)
    }),
)

/** Entries of the list: several forms may share one. */
export const plainerWordCount = lines.trim().split('\n').length
