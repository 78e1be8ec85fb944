import { createTask, parse } from "node-cron";

const DAY = 86_400_000;
/** A schedule that names 29 February is due once in four years; no source of ours is. */
const LONGEST_DAYS = 1464;

/** The last time at or before `now` at which a schedule (five fields, UTC) was due; undefined for one that never is. */
export function lastDue(cron: string, now: Date): Date | undefined {
  const { hour, minute } = parse(cron);
  const times = hour.flatMap((h) => minute.map((m) => (h * 60 + m) * 60_000)).sort((a, b) => b - a);
  const task = createTask(cron, () => undefined, { timezone: "UTC" });
  const today = Math.floor(now.getTime() / DAY) * DAY;
  for (let day = 0; day < LONGEST_DAYS; day += 1) {
    for (const time of times) {
      const due = new Date(today - day * DAY + time);
      if (due <= now && task.match(due)) return due;
    }
  }
  return undefined;
}
