/** What came of a request. */
export interface Answer {
  readonly status: string
  /** The server will close the connection. */
  readonly isLast: boolean
}

export interface AnswerReader {
  /** Takes what has come, and tells the answer when it is whole. */
  readonly take: (chunk: Buffer) => Answer | undefined
  /** What was begun is forgotten. */
  readonly reset: () => void
}

interface Head extends Answer {
  /** As it came, with the empty line. */
  readonly bytes: Buffer
  /** Of the body; undefined: it comes in chunks. */
  readonly length: number | undefined
}

/**
 * Just enough of HTTP/1.1 to know where an answer ends, when one is asked for at a time. A head that
 * is byte for byte the one before is not read again: the clock changes it once a second.
 */
export function createAnswerReader(): AnswerReader {
  let head: Head | undefined
  let begun: Buffer | undefined
  let left: number | undefined = 0
  let tail = ''
  let isInBody = false

  function takeHead(chunk: Buffer): Buffer | undefined {
    const bytes = begun === undefined ? chunk : Buffer.concat([begun, chunk])
    if (head === undefined || !startsWith(bytes, head.bytes)) {
      const end = bytes.indexOf('\r\n\r\n')
      if (end < 0) {
        // The chunk's memory is used again.
        begun = Buffer.from(bytes)
        return undefined
      }
      head = parseHead(Buffer.from(bytes.subarray(0, end + 4)))
    }
    begun = undefined
    left = head.length
    tail = ''
    isInBody = true
    return bytes.subarray(head.bytes.length)
  }

  return {
    take(chunk) {
      const body = isInBody ? chunk : takeHead(chunk)
      if (body === undefined) return undefined
      if (left === undefined) {
        tail = (tail + body.toString('latin1', Math.max(0, body.length - 5))).slice(-5)
        isInBody = tail !== '0\r\n\r\n'
      } else {
        left -= body.length
        if (left < 0) throw new Error('more came than was asked for')
        isInBody = left > 0
      }
      return isInBody ? undefined : head
    },
    reset() {
      begun = undefined
      isInBody = false
    },
  }
}

function startsWith(bytes: Buffer, beginning: Buffer): boolean {
  const { length } = beginning
  return bytes.length >= length && beginning.compare(bytes, 0, length) === 0
}

function parseHead(bytes: Buffer): Head {
  const text = bytes.toString('latin1')
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? 'no HTTP'
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
  const isChunked = length === undefined && /\r\ntransfer-encoding: chunked/i.test(text)
  return {
    bytes,
    status,
    isLast: /\r\nconnection: close/i.test(text),
    length: status === '304' ? 0 : isChunked ? undefined : Number(length ?? 0),
  }
}
