import { createHash } from "node:crypto";
import type { Schedule } from "../harvest/harvest-source.ts";

/**
 * The schedule of one source with its own minute: put off by up to `spreadMinutes`, always by the same for the same id, so
 * that sources of one host do not begin together. Only a fixed time of day can be put off, and never beyond its day.
 */
export function spreadCron(id: string, { cron, spreadMinutes }: Schedule): string {
  const [minute = "", hour = "", ...days] = cron.split(" ");
  if (!/^\d+$/.test(minute) || !/^\d+$/.test(hour)) return cron;
  const later = createHash("sha256").update(id).digest().readUInt32BE(0) % (spreadMinutes + 1);
  const time = Math.min(Number(hour) * 60 + Number(minute) + later, 24 * 60 - 1);
  return [time % 60, Math.floor(time / 60), ...days].join(" ");
}
