import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';

const folder = fileURLToPath(new URL('../../node_modules/.cache/replica/', import.meta.url));
const day = 86_400_000;

export interface Certificate {
  key: string;
  cert: string;
}

/** A self-signed certificate for claude.ai and localhost, kept for later runs because browsers may remember it. */
export async function certificate(): Promise<Certificate> {
  return (await cached()) ?? (await create());
}

async function cached(): Promise<Certificate | null> {
  try {
    const stored: unknown = JSON.parse(await readFile(`${folder}certificate.json`, 'utf8'));
    if (typeof stored !== 'object' || stored === null) return null;
    const { key, cert, until } = stored as Partial<Certificate & { until: number }>;
    if (typeof key !== 'string' || typeof cert !== 'string' || typeof until !== 'number') return null;
    return until > Date.now() + day ? { key, cert } : null;
  } catch {
    return null;
  }
}

async function create(): Promise<Certificate> {
  const until = Date.now() + 300 * day;
  const made = await generate([{ name: 'commonName', value: 'claude.ai' }], {
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(until),
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'claude.ai' },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  await mkdir(folder, { recursive: true });
  const result = { key: made.private, cert: made.cert };
  await writeFile(`${folder}certificate.json`, JSON.stringify({ ...result, until }));
  return result;
}
