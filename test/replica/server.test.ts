import { request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReplica, type Replica } from './replica.ts';
import { type RunningServer, startServer } from './server.ts';

let replica: Replica;
let server: RunningServer;

beforeAll(async () => {
  replica = createReplica({ scenario: 'armed' });
  server = await startServer(replica, { wordDelayMs: 0 });
});

afterAll(() => server.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function ask(path: string, { method = 'GET', cookie = '', body = '' } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ rejectUnauthorized: false });
    const options = { host: '127.0.0.1', port: server.httpsPort, path, method, agent, headers: { cookie } };
    const sent = request(options, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('the server', () => {
  it('sets the cookies and a strict policy with a page', async () => {
    const page = await ask('/new');
    const cookies = (page.headers['set-cookie'] ?? []) as string[];
    expect(cookies[0]).toMatch(/^sessionKey=.*; Secure; HttpOnly; SameSite=Lax$/);
    expect(cookies[1]).toContain(`lastActiveOrg=${replica.activeOrg};`);
    expect(cookies[1]).not.toContain('HttpOnly');
    expect(cookies[2]).toContain('SameSite=Strict');
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it('answers the API for the cookie and refuses without it', async () => {
    const path = `/api/organizations/${replica.activeOrg}/usage`;
    expect((await ask(path)).status).toBe(403);
    expect((await ask(path, { cookie: 'sessionKey=sk-ant-sid01-replica' })).status).toBe(200);
    expect(replica.log.at(-1)).toMatchObject({ method: 'GET', path, status: 200 });
  });

  it.each(['app.js', 'style.css', 'texts.js'])('serves %s', async (name) => {
    expect((await ask(`/assets/${name}`)).status).toBe(200);
  });

  it('serves nothing outside its folder', async () => {
    expect((await ask('/assets/..%2fpage-html.ts')).status).toBe(404);
  });

  it('sends who is signed out to the login', async () => {
    replica.signedIn = false;
    const page = await ask('/settings/usage');
    expect(page.headers.location).toBe('/login?returnTo=%2Fsettings%2Fusage');
    expect((await ask('/login')).status).toBe(200);
    replica.signedIn = true;
  });

  it('drops connections', async () => {
    replica.faults.push({ match: /account_profile/, kind: 'drop', times: 1 });
    await expect(ask('/api/account_profile')).rejects.toThrow();
  });

  it('can be controlled over the network', async () => {
    const loaded = await ask('/__replica/scenario', { method: 'POST', body: '{"name":"paying"}' });
    expect(JSON.parse(loaded.body).scenario).toBe('paying');
    const used = await ask('/__replica/use', { method: 'POST', body: '{"cost":200}' });
    expect(JSON.parse(used.body)).toMatchObject({ allowed: true, fromCredits: 200 });
    const before = JSON.parse((await ask('/__replica/state')).body).now;
    const after = await ask('/__replica/advance', { method: 'POST', body: '{"ms":3600000}' });
    expect(JSON.parse(after.body).now - before).toBeGreaterThanOrEqual(3_600_000);
    expect(JSON.parse((await ask('/__replica/scenarios')).body).current).toBe('paying');
    expect(JSON.parse((await ask('/__replica/log')).body).length).toBeGreaterThan(0);
    expect((await ask('/__replica/scenario', { method: 'POST', body: '{"name":"none"}' })).status).toBe(400);
  });
});

describe('the proxy', () => {
  function tunnel(target: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const sent = plainRequest({ host: '127.0.0.1', port: server.proxyPort, method: 'CONNECT', path: target });
      sent.on('connect', (response, socket) => {
        if (response.statusCode !== 200) {
          resolve(response.statusCode ?? 0);
          socket.destroy();
          return;
        }
        const secure = connect({ socket, servername: 'claude.ai', rejectUnauthorized: false }, () => {
          secure.write('GET /login HTTP/1.1\r\nHost: claude.ai\r\nConnection: close\r\n\r\n');
        });
        secure.once('data', (data) => resolve(Number(String(data).slice(9, 12))));
        secure.on('error', () => {});
      });
      sent.on('error', reject);
      sent.end();
    });
  }

  it('leads to the replica and nowhere else', async () => {
    expect(await tunnel('claude.ai:443')).toBe(200);
    expect(await tunnel('example.com:443')).toBe(502);
    expect(server.proxyLog).toContainEqual({ target: 'example.com:443', allowed: false });
  });
});
