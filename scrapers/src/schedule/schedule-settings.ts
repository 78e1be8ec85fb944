import { z } from "zod";

/** What the schedule is told; plain data, since it crosses to a thread. */
export interface ScheduleSettings {
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
  readonly logLevel: string;
  /** Other manifests and leave to fetch from this machine: for tests. */
  readonly countries?: string;
  readonly international?: string;
  readonly allowLoopback?: boolean;
}

/** A setting of the schedule that cannot be used. */
export class ScheduleSettingError extends Error {
  override readonly name = "ScheduleSettingError";
  constructor(
    readonly setting: string,
    readonly received: string,
    advice: string,
  ) {
    super(`${setting} is ${JSON.stringify(received)}. ${advice}`);
  }
}

const onOrOff = z.enum(["on", "off"]);

/**
 * The settings of the schedule from the environment; null where it is off, which is the default: no adapter has met its
 * live portal yet, and a graph on a laptop should send nothing that nobody asked for.
 *
 * @throws {ScheduleSettingError} for a value that is neither on nor off, and for a store that ends with its process
 */
export function scheduleSettings(environment: Readonly<Record<string, string | undefined>>): ScheduleSettings | null {
  const value = environment["OGP_HARVEST"] || "off";
  const parsed = onOrOff.safeParse(value);
  if (!parsed.success) throw new ScheduleSettingError("OGP_HARVEST", value, "It takes on or off.");
  if (parsed.data === "off") return null;
  const databaseUrl = environment["OGP_DATABASE_URL"] || undefined;
  const dataDirectory = environment["OGP_DATA_DIR"] || "./.data";
  if (dataDirectory === ":memory:") {
    const advice = "With OGP_HARVEST=on it must be a folder: the harvest has a thread and an archive of its own.";
    throw new ScheduleSettingError("OGP_DATA_DIR", dataDirectory, advice);
  }
  return { databaseUrl, dataDirectory, logLevel: environment["LOG_LEVEL"] || "info" };
}
