import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { askByWire } from '../helpers/wire.ts'
import { type Contender, settled, startContender, startNulage } from './contender.ts'
import { temporaryFolder } from './ending.ts'
import { type Figure, type Goal, ratio } from './figure.ts'
import { requestFor } from './load.ts'
import type { Measure } from './measure.ts'
import { inRounds, ratios, type Tried } from './throughput.ts'
import { answerOf } from './visits.ts'

const report = '/nyheter/2021-05-nulage'

/**
 * The same bytes from a file by nginx, packed in advance, and from memory by Varnish; one worker each.
 * A load in JavaScript cannot fill their core: processor time tells what they could do.
 */
export const measureEdges: Measure = async ({ load, rounds }) => {
  const nulage = await startNulage()
  await answerOf(nulage, report, {})
  await settled(nulage)
  const nginx = await startNginx(nulage)
  const varnish = await startVarnish(nulage)
  const trialOf = (name: string, contender: Contender | undefined) =>
    contender === undefined
      ? []
      : [{ name, contender, requests: [requestFor(report)], count: 20_000 }]
  const tried = await inRounds(
    load,
    [
      ...trialOf('cached page', nulage),
      ...trialOf('nginx brotli_static', nginx),
      ...trialOf('Varnish, a hit', varnish),
    ],
    rounds,
  )
  for (const each of [nginx, varnish, nulage]) await each?.stop()

  const bursts = (name: string) => tried.find((each) => each.name === name)
  const figure = (
    name: string,
    a: Tried | undefined,
    b: Tried | undefined,
    goal: Goal,
    packages: string,
  ): Figure =>
    a === undefined || b === undefined
      ? { name, notHere: `apt-get install ${packages}` }
      : ratio(name, ratios(a, b, 'cpu'), goal)
  const page = bursts('cached page')
  return {
    figures: [
      figure(
        'cached page / nginx brotli_static, per second of a core',
        bursts('nginx brotli_static'),
        page,
        { atLeast: 0.5 },
        'nginx libnginx-mod-http-brotli-static',
      ),
      figure(
        'cached page / Varnish hit, processor time',
        page,
        bursts('Varnish, a hit'),
        { atMost: 1.15 },
        'varnish',
      ),
    ],
    tried,
  }
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** With Debian's own settings for files, and what nginx has for files that are asked for again. */
async function startNginx(nulage: Contender): Promise<Contender | undefined> {
  if (!isHere('nginx', '-v') || !existsSync(brotliModule)) return undefined
  const { headers, bytes } = await answerOf(nulage, report, {})
  const folder = sharedFolder()
  const file = join(folder, `root${report}.br`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  const added = Object.entries(headers)
    .filter(([name]) => !ownHeaders.has(name))
    .map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  )
  const recipe = (port: number) => `load_module ${brotliModule};
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  ${temporary.join(' ')}
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000;
  open_file_cache max=1000 inactive=60s; open_file_cache_valid 60s;
  brotli_static on; default_type "${headers['content-type'] ?? ''}";
  ${added.join('\n  ')}
  server { listen 127.0.0.1:${port}; root ${folder}/root; }
}
`
  return startContender((port) => {
    writeFileSync(join(folder, 'nginx.conf'), recipe(port))
    return { file: 'nginx', args: ['-p', folder, '-c', join(folder, 'nginx.conf')], path: report }
  })
}

/** What nginx writes by itself. */
const ownHeaders = new Set([
  'content-encoding',
  'content-length',
  'content-type',
  'etag',
  'last-modified',
])

/** Varnish as it comes, with nothing of ours to do for a request; brotli goes through as it is. */
async function startVarnish(nulage: Contender): Promise<Contender | undefined> {
  if (!isHere('varnishd', '-V')) return undefined
  const folder = sharedFolder()
  const jail = process.getuid?.() === 0 ? ['-j', 'none'] : []
  const settings = ['-s', 'malloc,64m', '-p', 'http_gzip_support=off', '-T', 'none']
  const varnish = await startContender((port) => ({
    file: 'varnishd',
    args: [
      ...jail,
      ...['-F', '-n', join(folder, 'work'), '-a', `127.0.0.1:${port}`],
      ...['-b', `127.0.0.1:${nulage.port}`, ...settings],
    ],
    path: report,
  }))
  const { headers } = await askByWire(varnish.port, report)
  // The number of the request that fetched it beside that of this one.
  if (!/^\d+ \d+$/.test(String(headers['x-varnish']))) throw new Error('Varnish kept nothing')
  return varnish
}

function isHere(program: string, question: string): boolean {
  return spawnSync(program, [question]).error === undefined
}

/** Their workers may be users of their own. */
function sharedFolder(): string {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'work'))
  return folder
}
