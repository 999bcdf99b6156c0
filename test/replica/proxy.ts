import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

export interface ProxyLogEntry {
  /** The host and port that was asked for, or the address of a plain HTTP request. */
  target: string;
  allowed: boolean;
}

/** An HTTP proxy that knows one site: claude.ai is the replica, everything else is refused and written down. */
export function createProxy(httpsPort: number, log: ProxyLogEntry[], sockets: Set<Socket>): Server {
  const server = createServer((request, response) => {
    log.push({ target: request.url ?? '', allowed: false });
    response.writeHead(502).end();
  });
  server.on('connect', (request, client: Socket, head: Buffer) => {
    const target = request.url ?? '';
    const allowed = target === 'claude.ai:443';
    log.push({ target, allowed });
    client.on('error', () => client.destroy());
    if (!allowed) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(httpsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    sockets.add(upstream);
    upstream.on('close', () => sockets.delete(upstream));
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  return server;
}
