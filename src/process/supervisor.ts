import { isOrder, type Order, type Word } from './messages.ts'

/** The process above a worker, as the worker sees it. */
export interface Supervisor {
  /** Which of the workers this is, from 0; whoever takes its place has the same number. */
  readonly place: number
  readonly onReload: (reload: (changed: ReadonlySet<string> | undefined) => void) => void
  readonly onHangUp: (reload: () => void) => void
  readonly onStop: (stop: () => void) => void
  readonly tellReady: () => void
  readonly reloadAll: () => void
  /** The metrics of all workers as one. */
  readonly metrics: () => Promise<string>
}

export function createSupervisor(place: number): Supervisor {
  const waiting: ((order: Extract<Order, { order: 'takeMetrics' }>) => void)[] = []

  function on<Name extends Order['order']>(
    name: Name,
    act: (order: Extract<Order, { order: Name }>) => void,
  ): void {
    process.on('message', (message) => {
      if (isOrder(message) && message.order === name)
        act(message as Extract<Order, { order: Name }>)
    })
  }

  on('takeMetrics', (order) => {
    for (const take of waiting.splice(0)) take(order)
  })

  return {
    place,
    onReload: (reload) => {
      on('reload', ({ changed }) => {
        reload(changed && new Set(changed))
      })
    },
    onHangUp: (reload) => {
      on('hangUp', reload)
    },
    onStop: (stop) => {
      on('stop', stop)
    },
    tellReady: () => {
      tell('ready')
    },
    reloadAll: () => {
      tell('reloadAll')
    },
    metrics: () =>
      new Promise((resolve, reject) => {
        waiting.push(({ text }) => {
          if (text === undefined) reject(new Error('a worker did not answer'))
          else resolve(text)
        })
        tell('metrics')
      }),
  }
}

function tell(word: Word['word']): void {
  process.send?.({ word } satisfies Word)
}
