import { readFileSync } from 'node:fs'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import cookieParser from 'cookie-parser'
import express from 'express'
import helmet from 'helmet'
import { marked } from 'marked'
import nunjucks from 'nunjucks'

// The usual site: the packages as their own pages show them, one report in a layout, its Markdown
// turned to HTML once at start.
const views = fileURLToPath(new URL('./express-views', import.meta.url))
const report = new URL('../../../content/reports/2021-05-nulage.md', import.meta.url)
const body = marked.parse(readFileSync(report, 'utf8').split('\n---\n')[1] ?? '', { async: false })

const app = express()
app.use(helmet())
if (env['COMPRESSION'] === 'on') app.use(compression())
app.use(cookieParser('a secret for benchmarks, 32 bytes or more'))
nunjucks.configure(views, { autoescape: true, express: app })
app.get('/{*any}', (request, response) => {
  const { consent } = request.signedCookies as Record<string, unknown>
  response.render('report.njk', {
    title: 'Nuläge – rapport från projektledningen',
    isAsked: consent === undefined,
    menu: ['Nyheter', 'Projekt', 'Om webbplatsen', 'Sök', 'English'],
    body,
  })
})
app.listen(Number(env['PORT']), '127.0.0.1')
