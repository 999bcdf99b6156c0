import { readFileSync } from 'node:fs';
import { notFound } from '../answers/errors.ts';
import { answer, json, type ReplicaAnswer } from '../answers/exchange.ts';
import type { Replica } from '../replica.ts';
import { uuidFrom } from '../uuid.ts';
import { pageHtml } from './page-html.ts';
import { pageOptions } from './page-options.ts';

const assets = new URL('./assets/', import.meta.url);
const types: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** Answers everything that is not the API: the pages of the site and their files. */
export function answerPage(replica: Replica, method: string, url: URL, cookie: string | undefined): ReplicaAnswer {
  // `?session=` signs this browser profile or container in with another login.
  const sessionKey = url.searchParams.get('session') ?? cookie;
  if (url.pathname.startsWith('/assets/')) return asset(url.pathname.slice('/assets/'.length));
  if (url.pathname === '/robots.txt') return answer(200, 'text/plain', 'User-agent: *\nDisallow: /\n');
  if (url.pathname === '/favicon.ico') return answer(204, 'image/x-icon', '');
  if (method !== 'GET' && method !== 'HEAD') return notFound();
  if (url.pathname === '/login') return html(replica, url, 'login', sessionKey);
  if (!isPage(url.pathname)) return notFound();
  if (!replica.signedIn) return redirect(`/login?returnTo=${encodeURIComponent(url.pathname)}`);
  return html(replica, url, 'app', sessionKey);
}

function isPage(path: string): boolean {
  return /^\/($|new$|chat\/|chats$|recents$|projects|settings|admin-settings|code)/.test(path);
}

function html(replica: Replica, url: URL, kind: 'app' | 'login', sessionKey: string | undefined): ReplicaAnswer {
  const nonce = uuidFrom(`${replica.clock.now()} ${url.href}`);
  const options = pageOptions(replica, url, sessionKey);
  const result = answer(200, 'text/html; charset=utf-8', pageHtml(kind, options, nonce));
  result.headers['content-security-policy'] = policy(nonce);
  result.headers['x-frame-options'] = 'SAMEORIGIN';
  result.headers['referrer-policy'] = 'strict-origin-when-cross-origin';
  result.setCookies.push(...cookiesFor(replica, sessionKey));
  return result;
}

/** As strict as the real one where it matters to an extension: no inline script, no eval, no other host. */
function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'strict-dynamic' 'nonce-${nonce}' 'self'`,
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** The login, the readable name of the organization in use, and one that only same-site requests carry. */
function cookiesFor(replica: Replica, sessionKey: string | undefined): string[] {
  const wanted = replica.cookies(sessionKey);
  const year = 'Max-Age=31536000';
  if (wanted.sessionKey === undefined) {
    return [
      'sessionKey=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax',
      'lastActiveOrg=; Path=/; Max-Age=0; Secure',
    ];
  }
  const activeOrg = wanted.lastActiveOrg;
  return [
    `sessionKey=${wanted.sessionKey}; Path=/; ${year}; Secure; HttpOnly; SameSite=Lax`,
    activeOrg === undefined
      ? 'lastActiveOrg=; Path=/; Max-Age=0; Secure'
      : `lastActiveOrg=${encodeURIComponent(activeOrg)}; Path=/; ${year}; Secure; SameSite=Lax`,
    `__replica_strict=1; Path=/; ${year}; Secure; HttpOnly; SameSite=Strict`,
  ];
}

function asset(name: string): ReplicaAnswer {
  const type = types[name.split('.').pop() ?? ''];
  if (type === undefined || !/^[\w-]+\.\w+$/.test(name)) return notFound();
  try {
    return answer(200, type, readFileSync(new URL(name, assets), 'utf8'));
  } catch {
    return json({ type: 'error', error: { type: 'not_found_error', message: 'Not found' } }, 404);
  }
}

function redirect(location: string): ReplicaAnswer {
  const result = answer(302, 'text/html; charset=utf-8', '');
  result.headers.location = location;
  return result;
}
