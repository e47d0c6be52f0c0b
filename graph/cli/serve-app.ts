/** Serves the built app and one graph on loopback, to this machine's browser only. */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { InvalidInputError } from '../errors.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

export interface AppServer {
  port: number
  /** Resolves when the server has ended. */
  closed: Promise<void>
  close: () => void
}

/** Only names of this machine: a page elsewhere must not reach the graph by pointing its own name here. */
function isLocal(request: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/u.test(request.headers.host ?? '')
}

function answer(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type })
  response.end(body)
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  graph: Buffer,
): Promise<void> {
  if (!isLocal(request)) return answer(response, 403, 'text/plain', 'This address serves its own machine only.')
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return answer(response, 405, 'text/plain', 'Only GET is served.')
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
  if (path === '/graph.json') return answer(response, 200, MEDIA_TYPES['.json'] ?? '', graph)
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  if (!file.startsWith(folder + sep)) return answer(response, 403, 'text/plain', 'There is nothing here.')
  const body = await readFile(file).catch(() => null)
  if (!body) return answer(response, 404, 'text/plain', 'There is nothing here.')
  answer(response, 200, MEDIA_TYPES[extname(file)] ?? 'application/octet-stream', body)
}

/**
 * Starts the server on `port`; 0 takes any free one.
 * @throws InvalidInputError when the port is taken.
 */
export function serveApp(folder: string, graph: Buffer, port: number): Promise<AppServer> {
  const root = normalize(folder)
  const server = createServer((request, response) => {
    handle(request, response, root, graph).catch(() =>
      answer(response, 400, 'text/plain', 'The request was not understood.'),
    )
  })
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new InvalidInputError(`Port ${port} is in use: choose another with --port.`, String(port))
          : error,
      )
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const closed = new Promise<void>((done) => server.on('close', done))
      const close = () => {
        server.closeAllConnections()
        server.close()
      }
      resolve({ port: typeof address === 'object' && address ? address.port : port, closed, close })
    })
  })
}
