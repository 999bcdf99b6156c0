/** The systems whose notifications are looked for in different places. */
export type System = 'mac' | 'windows' | 'linux' | 'android' | 'unknown';

/** Name and major version of the browser that a user agent names; a minor version tells nothing, and tells people apart. */
export function browserIn(agent: string): string {
  // The last name is the most particular: Edge calls itself Chrome, too.
  const [, name = 'unknown', major = ''] = [...agent.matchAll(/(Firefox|Edg|OPR|Chrome)\/(\d+)/g)].at(-1) ?? [];
  return `${name} ${major}`.trim();
}

export function systemIn(agent: string): System {
  if (/Android/.test(agent)) return 'android';
  if (/Macintosh|Mac OS X/.test(agent)) return 'mac';
  if (/Windows/.test(agent)) return 'windows';
  return /Linux|X11|CrOS/.test(agent) ? 'linux' : 'unknown';
}
