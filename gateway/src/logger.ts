import { destination, type Logger, pino } from "pino";

export type { Logger } from "pino";

/**
 * The log: one JSON object a line on standard error, `event` first to be searched by, facts as fields. Standard output
 * stays free for what a command prints.
 */
export function createLogger(level: string): Logger {
  const formatters = { level: (label: string) => ({ level: label }) }; // "info", not pino's 30
  const { isoTime: timestamp } = pino.stdTimeFunctions;
  return pino({ level, formatters, messageKey: "event", base: null, timestamp }, destination(2));
}

/** A log that keeps nothing, for tests and for programs that embed the app. */
export function quietLogger(): Logger {
  return pino({ level: "silent" });
}
