import { channel } from "node:diagnostics_channel";

/** Every SQL statement that a store runs is published here as `{ sql }`: for logs, metrics and the tests that count. */
export const statementChannel = channel("ogp-graph:sql");

export function announceStatement(sql: string): void {
  if (statementChannel.hasSubscribers) statementChannel.publish({ sql });
}
