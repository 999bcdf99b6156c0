import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { ReplicaAnswer, ReplicaRequest } from './answers/exchange.ts';
import { certificate } from './certificate.ts';
import { answerControl, isControlPath } from './control.ts';
import { createProxy, type ProxyLogEntry } from './proxy.ts';
import type { Replica } from './replica.ts';

export interface ServerOptions {
  /** Fixed ports; 0 or nothing = any free one. */
  httpsPort?: number;
  proxyPort?: number;
  /** How long requests that change something take; the real switch takes 2 to 5 seconds. */
  writeDelayMs?: number;
  /** The pause between two words of an answer in the chat. */
  wordDelayMs?: number;
}

export interface RunningServer {
  httpsPort: number;
  proxyPort: number;
  /** Every host that was asked for through the proxy, refused ones included. */
  proxyLog: ProxyLogEntry[];
  close(): Promise<void>;
}

/** Serves a replica as https://claude.ai on 127.0.0.1, directly and through a proxy. */
export async function startServer(replica: Replica, options: ServerOptions = {}): Promise<RunningServer> {
  const { key, cert } = await certificate();
  const sockets = new Set<Socket>();
  const proxyLog: ProxyLogEntry[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    serve(replica, options, request, response).catch(() => response.destroy());
  });
  const httpsPort = await listen(server, options.httpsPort ?? 0, sockets);
  const proxy = createProxy(httpsPort, proxyLog, sockets);
  const proxyPort = await listen(proxy, options.proxyPort ?? 0, sockets);
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await Promise.all([shut(server), shut(proxy)]);
  };
  return { httpsPort, proxyPort, proxyLog, close };
}

async function serve(
  replica: Replica,
  options: ServerOptions,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const request = await read(incoming, gone.signal);
  if (isControlPath(request.path)) {
    await send(await answerControl(replica, request), response, 0);
    return;
  }
  const result = await replica.handle(request);
  const changes = request.method !== 'GET' && request.method !== 'HEAD' && result.parts === null;
  if (changes && options.writeDelayMs) await wait(options.writeDelayMs);
  await send(result, response, options.wordDelayMs ?? 15);
}

async function read(incoming: IncomingMessage, signal: AbortSignal): Promise<ReplicaRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers,
    cookies: parseCookies(headers.cookie ?? ''),
    body: Buffer.concat(chunks).toString('utf8'),
    signal,
  };
}

function parseCookies(header: string): Record<string, string> {
  const pairs = header.split(/;\s*/).flatMap((part) => {
    const split = part.indexOf('=');
    return split < 1 ? [] : [[part.slice(0, split), decodeURIComponent(part.slice(split + 1))]];
  });
  return Object.fromEntries(pairs);
}

async function send(result: ReplicaAnswer, response: ServerResponse, wordDelayMs: number): Promise<void> {
  if (result.setCookies.length > 0) response.setHeader('set-cookie', result.setCookies);
  response.writeHead(result.status, result.headers);
  if (result.parts !== null) {
    for (const part of result.parts) {
      if (response.destroyed) return;
      response.write(part);
      await wait(wordDelayMs);
    }
    response.end();
    return;
  }
  response.end(result.body);
}

function listen(server: Server, port: number, sockets: Set<Socket>): Promise<number> {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
