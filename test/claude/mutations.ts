import fc from 'fast-check';

/** What a changed service, a broken proxy or a hostile page might put in the place of a value. */
const LEAVES: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  -0,
  1,
  -1,
  0.5,
  100,
  1e21,
  -1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  '',
  '0',
  'false',
  'off',
  'none',
  'null',
  'USD',
  'JPY',
  'ZZZ',
  '2026-11-20T18:00:00Z',
  '9999-99-99T99:99:99Z',
  [],
  {},
  [null],
  [[]],
  { enabled: 0 },
  { amount_minor: '5', currency: 'EUR', exponent: 2 },
  { amount_minor: 5, currency: 'EUR', exponent: -2 },
  { utilization: '5' },
  { __proto__: null },
];

const leaf = fc.constantFrom(...LEAVES);

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place of a value in a body, outermost first. */
function placesIn(node: unknown, found: Place[] = []): Place[] {
  if (typeof node !== 'object' || node === null) return found;
  const holder = node as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    found.push({ holder, key });
    placesIn(holder[key], found);
  }
  return found;
}

/** A deep copy of JSON, without the detours of `structuredClone`. */
function copy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(copy);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, copy(child)]));
}

function retyped(raw: unknown): unknown {
  if (typeof raw === 'number') return String(raw);
  if (typeof raw === 'string') return Number(raw);
  if (typeof raw === 'boolean') return raw ? 1 : 'false';
  return raw === null ? {} : null;
}

const KINDS = ['drop', 'replace', 'retype', 'nest', 'list', 'rename', 'swap', 'negate', 'fraction'] as const;

interface Mutation {
  readonly kind: (typeof KINDS)[number];
  readonly where: number;
  readonly other: number;
  readonly leaf: unknown;
}

function apply(places: readonly Place[], { kind, where, other, leaf: instead }: Mutation): void {
  const place = places[where % Math.max(places.length, 1)];
  if (place === undefined) return;
  const { holder, key } = place;
  const raw = holder[key];
  const neighbour = places[other % places.length]!;
  const results: Record<Mutation['kind'], () => unknown> = {
    drop: () => undefined,
    replace: () => copy(instead),
    retype: () => retyped(raw),
    nest: () => ({ value: raw }),
    list: () => [raw],
    rename: () => {
      holder[`${key}_v2`] = raw;
      return undefined;
    },
    // A copy, so that a body never holds itself: JSON cannot.
    swap: () => copy(neighbour.holder[neighbour.key]),
    negate: () => (typeof raw === 'number' ? -raw : raw === true ? false : raw),
    fraction: () => (typeof raw === 'number' ? raw + 0.3 : raw),
  };
  const result = results[kind]();
  if (result === undefined && kind !== 'replace') delete holder[key];
  else holder[key] = result;
}

/** A mutation out of one number: much quicker to make in their tens of thousands than a record of four arbitraries. */
function mutationOf(seed: number): Mutation {
  const kind = KINDS[seed % KINDS.length] ?? 'drop';
  const rest = Math.floor(seed / KINDS.length);
  return { kind, where: rest % 211, other: rest % 199, leaf: LEAVES[rest % LEAVES.length] };
}

/** One of our own bodies with a few things wrong with it. */
function mutated(bodies: readonly unknown[]): fc.Arbitrary<unknown> {
  const seeds = fc.array(fc.nat(), { minLength: 1, maxLength: 5 });
  return fc.tuple(fc.nat(bodies.length - 1), seeds).map(([index, all]) => {
    const wrapped = { body: copy(bodies[index]) };
    for (const seed of all) apply(placesIn(wrapped), mutationOf(seed));
    return wrapped.body;
  });
}

/** A body made of the right names and any values. */
function invented(bodies: readonly unknown[]): fc.Arbitrary<unknown> {
  const names = [...new Set(bodies.flatMap((body) => placesIn(body).map(({ key }) => key)))];
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'node' },
      leaf,
      fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 8 }),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
  }));
  return fc.oneof(node, fc.dictionary(fc.constantFrom(...names), node, { maxKeys: 12 }));
}

/** Bodies that no reader should trust: changed ones of our own, invented ones, and anything at all. */
export function garbage(bodies: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: mutated(bodies), weight: 6 },
    { arbitrary: invented(bodies), weight: 3 },
    { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 },
  );
}
