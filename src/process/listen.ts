import type { Server } from 'node:http'
import { refuse } from './refuse.ts'

/** `name` is the variable that the port comes from: what is to be changed when it is taken. */
export async function listen(
  server: Server,
  port: number,
  host: string,
  name: string,
): Promise<void> {
  const error = await new Promise<NodeJS.ErrnoException | undefined>((settle) => {
    server.once('error', settle)
    server.listen(port, host, () => {
      server.off('error', settle)
      settle(undefined)
    })
  })
  if (error === undefined) return
  refuse(1, [sentenceFor(error, `${host}:${String(port)}`, name)])
}

function sentenceFor(error: NodeJS.ErrnoException, where: string, name: string): string {
  const remedies: Readonly<Record<string, string>> = {
    EADDRINUSE: `är upptagen av ett annat program. Stäng det, eller välj en annan port med ${name}.`,
    EACCES: `kräver högre rättigheter. Välj en port från 1024 med ${name}.`,
    EADDRNOTAVAIL: 'finns inte på den här maskinen. Rätta HOST.',
    ENOTFOUND: 'finns inte på den här maskinen. Rätta HOST.',
  }
  return `${where} ${remedies[error.code ?? ''] ?? `kan inte användas: ${error.message}`}`
}
