import { createServer } from 'node:http'
import { env } from 'node:process'

// The least that Node can do: the same headers and bytes as one page of the site, for any request.
const { headers, body } = JSON.parse(env['ANSWER'] ?? '{}') as { headers: string[]; body: string }
const bytes = Buffer.from(body, 'base64')

const server = createServer((_request, response) => {
  response.writeHead(200, headers).end(bytes)
})
// Node tells it in each answer, so it belongs to the same bytes.
server.maxRequestsPerSocket = 1000
server.listen(Number(env['PORT']), '127.0.0.1')
