import { type Load, runLoad } from './run-load.ts'

// A process of its own, so that the load's work is not counted as the server's.
process.on('message', (load: Load) => {
  void runLoad(load).then((result) => process.send?.(result))
})
process.once('disconnect', () => process.exit())
process.send?.('ready')
