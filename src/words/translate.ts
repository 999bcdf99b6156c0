/** The keys of the English catalogue, which holds every message; a type only, so that the texts are not bundled twice. */
export type MessageKey = keyof typeof import('../../public/_locales/en/messages.json');

/** Looks a message up in the user's language; `args` fill its placeholders in order. */
export type Translate = (key: MessageKey, args?: readonly string[]) => string;
