import { env } from 'node:process'
import express from 'express'

const app = express()
app.get('/{*any}', (_request, response) => {
  response.send('Hello world')
})
app.listen(Number(env['PORT']), '127.0.0.1')
