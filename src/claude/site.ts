/** Where the provider is. Apart from its endpoints, which no face needs. */
export const CLAUDE_ORIGIN = 'https://claude.ai';

/** Where a user looks at usage and switches usage credits: a dialog over any page since June 2026. */
export const USAGE_PAGE_URL = 'https://claude.ai/new#settings/usage';
