/** What the supervisor tells a worker. */
export type Order =
  /** Without paths: look at everything. */
  | { readonly order: 'reload'; readonly changed?: readonly string[] }
  /** An operator asked for it: look at everything, the file with secrets included. */
  | { readonly order: 'hangUp' }
  | { readonly order: 'stop' }
  /** What was asked for with `metrics`; undefined: it could not be had. */
  | { readonly order: 'takeMetrics'; readonly text: string | undefined }

/** What a worker tells the supervisor. */
export interface Word {
  /** I serve; all are to read the content again; I want the metrics of all. */
  readonly word: 'ready' | 'reloadAll' | 'metrics'
}

// prom-client sends messages of its own over the same channel.

export function isOrder(message: unknown): message is Order {
  return typeof message === 'object' && message !== null && 'order' in message
}

export function isWord(message: unknown): message is Word {
  return typeof message === 'object' && message !== null && 'word' in message
}
