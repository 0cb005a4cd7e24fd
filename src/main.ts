import cluster from 'node:cluster'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type Config, readConfig } from './config/config.ts'
import { listed, refuse } from './process/refuse.ts'

/** The process: one that serves, or with WORKERS one that supervises those that do. */
await main()

async function main(): Promise<void> {
  const environment = process.env
  const result = readConfig(environment, (path) => readFileSync(path, 'utf8'))
  if (result.state === 'faulty')
    refuse(2, ['Nuläge kan inte starta. Rätta miljövariablerna:', ...result.faults.map(listed)])
  const { config } = result
  const count = workersIn(config)
  if (cluster.isPrimary && count > 1) {
    const { supervise } = await import('./process/supervise.ts')
    supervise(config, count)
    return
  }
  // A supervisor has no need of all this.
  const { serve } = await import('./process/serve.ts')
  await serve({
    config,
    environment,
    place: cluster.isWorker ? Number(process.argv[2]) : undefined,
  })
}

function workersIn({ workers }: Config): number {
  return workers === 'auto' ? availableParallelism() : workers
}
