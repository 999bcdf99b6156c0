/**
 * What is looked for at the end of the answer to a message, a stream of server-sent events (public captures of 2026): group
 * 1 is the data of a `message_limit`, at most 4 kB. A line of its own cannot be written by the model: a line break within
 * its text is escaped.
 */
export const LIMIT_LINE = /^event: message_limit\s+data: (.{1,4096})$/m;
