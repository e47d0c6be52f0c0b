import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveApp, type AppServer } from '../../graph/cli/serve-app.ts'
import { testFolder } from './test-effects.ts'

let folder: { path: string; remove: () => void }
let server: AppServer

beforeAll(async () => {
  folder = testFolder({
    'app/index.html': '<p>app</p>',
    'app/a.js': 'a',
    'secret.txt': 'secret',
    'application/b.txt': 'b',
  })
  server = await serveApp(join(folder.path, 'app'), Buffer.from('{"graph":1}'), 0)
})
afterAll(() => {
  server.close()
  folder.remove()
})

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; type: string; policy: string; body: string }>((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path, method, headers }
    request(options, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          policy: String(response.headers['content-security-policy']),
          body,
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

describe('serveApp', () => {
  it('serves the app and the graph, under a strict policy', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', body: '<p>app</p>' })
    expect(await ask('/a.js?x=1')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8', body: 'a' })
    expect(await ask('/graph.json')).toMatchObject({ status: 200, body: '{"graph":1}' })
    expect((await ask('/')).policy).toContain("default-src 'self'")
    expect(await ask('/graph.json', {}, 'HEAD')).toMatchObject({ status: 200, body: '' })
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/a/../../secret.txt',
    '/../application/b.txt',
    '/%00',
    '/%',
    '//etc/passwd',
    '/nothing',
  ])('gives nothing else away: %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(body).not.toMatch(/secret|root|^b$/)
  })

  it('answers to its own names only, so that no page elsewhere reaches it', async () => {
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`])
      expect((await ask('/', { host })).status).toBe(200)
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', 'evil.example:127']) {
      expect(await ask('/graph.json', { host })).toMatchObject({ status: 403 })
    }
  })

  it('only reads', async () => {
    expect((await ask('/graph.json', {}, 'POST')).status).toBe(405)
    expect((await ask('/graph.json', {}, 'DELETE')).status).toBe(405)
  })

  it('says when the port is taken', async () => {
    await expect(serveApp(folder.path, Buffer.from(''), server.port)).rejects.toThrow(`Port ${server.port} is in use`)
  })
})
