import { describe, expect, it } from 'vitest';
import { readJson } from './project.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, string>>;
}

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly inBundle?: boolean;
}

const REGISTRY = 'https://registry.npmjs.org/';
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

const manifest = readJson<Manifest>('package.json');
const lock = readJson<{ name: string; version: string; packages: Record<string, LockEntry> }>('package-lock.json');
const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
const locked = Object.entries(lock.packages).filter(([name]) => name !== '');

describe('the dependencies', () => {
  // A store's reviewers build from source and compare: a range would give them another result one day.
  it('have exact versions', () => {
    expect(direct.filter(([, version]) => !EXACT.test(version))).toEqual([]);
  });

  it('are in step with the lock file', () => {
    const { name, version, dependencies, devDependencies, engines } = manifest;
    expect(lock).toMatchObject({ name, version });
    expect(lock.packages['']).toMatchObject({ name, version, dependencies, devDependencies, engines });
    const installed = direct.map(([each]) => [each, lock.packages[`node_modules/${each}`]?.version]);
    expect(installed).toEqual(direct);
  });

  it('come from the npm registry, with their hashes', () => {
    expect(locked.length).toBeGreaterThan(100);
    const elsewhere = locked.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith(REGISTRY));
    expect(elsewhere.map(([name]) => name)).toEqual([]);
    const unhashed = locked.filter(
      ([, { integrity, inBundle }]) => inBundle !== true && !integrity?.startsWith('sha512-'),
    );
    expect(unhashed.map(([name]) => name)).toEqual([]);
  });
});
