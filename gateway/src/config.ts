import { z } from "zod";

/** What the server is told by its environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly bootstrap: "snapshot" | "empty";
  readonly databaseUrl: string | undefined;
  readonly logLevel: (typeof logLevels)[number];
}

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** What a reader is told about one setting: what it does, and which values it takes. */
const about = z.registry<{ readonly meaning: string; readonly takes: string }>();

const portTakes = "a whole number from 0 to 65535; 0 takes any free port";
const databaseTakes = "postgres://user:password@host:5432/database";

const settings = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .prefault("4000")
    .register(about, { meaning: "Port of the HTTP server.", takes: portTakes }),
  // Loopback by default: a graph started on a laptop is not offered to the network it happens to be in.
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .prefault("127.0.0.1")
    .register(about, {
      meaning: "Address to listen on. The default answers this machine only; 0.0.0.0 answers the network.",
      takes: "an IP address or a host name of this machine",
    }),
  OGP_DATA_DIR: z.string().prefault("./.data").register(about, {
    meaning: "Folder of the SQLite store, made when it is not there. Not used with OGP_DATABASE_URL.",
    takes: "a folder's path, or :memory: for a store that ends with the process",
  }),
  OGP_BOOTSTRAP: z.enum(["snapshot", "empty"]).prefault("snapshot").register(about, {
    meaning: "What a store without any edition starts with: the bundled data, or nothing.",
    takes: "snapshot or empty",
  }),
  OGP_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .optional()
    .register(about, {
      meaning: "PostgreSQL server that holds the store in place of a SQLite file.",
      takes: databaseTakes,
    }),
  LOG_LEVEL: z
    .enum(logLevels)
    .prefault("info")
    .register(about, {
      meaning: "How much is logged, as JSON lines on standard error.",
      takes: `${logLevels.slice(0, -1).join(", ")} or silent`,
    }),
} as const;

const schema = z.object(settings);

/** One setting as help and documentation show it. */
export interface SettingDescription {
  readonly name: string;
  /** As it would be written in the environment; undefined where the setting has none. */
  readonly default: string | undefined;
  readonly meaning: string;
  readonly takes: string;
}

/**
 * Reads the settings. A variable that is set to nothing counts as not set.
 *
 * @throws {ConfigError} naming every variable with a value that it does not take
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(settings).map((name) => [name, environment[name] || undefined]));
  const { data, error } = schema.safeParse(given);
  if (error) {
    const names = new Set(error.issues.map(({ path }) => String(path[0])));
    throw new ConfigError(
      describeSettings()
        .filter(({ name }) => names.has(name))
        .map(({ name, takes }) => ({ name, takes, received: given[name] ?? "" })),
    );
  }
  return {
    port: data.PORT,
    host: data.HOST,
    dataDirectory: data.OGP_DATA_DIR,
    bootstrap: data.OGP_BOOTSTRAP,
    databaseUrl: data.OGP_DATABASE_URL,
    logLevel: data.LOG_LEVEL,
  };
}

/** Every setting, in the order of the help text. */
export function describeSettings(): readonly SettingDescription[] {
  return Object.entries(settings).map(([name, setting]) => {
    const { meaning = "", takes = "" } = about.get(setting) ?? {};
    const fallback = setting.safeParse(undefined).data;
    return { name, meaning, takes, default: fallback === undefined ? undefined : String(fallback) };
  });
}

interface Refusal {
  readonly name: string;
  readonly received: string;
  readonly takes: string;
}

/** Settings that cannot be used. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map(refusalLine).join(" "));
  }
}

function refusalLine({ name, received, takes }: Refusal): string {
  // A database URL can hold a password, so its value is never repeated.
  const shown = name === "OGP_DATABASE_URL" ? "a value that is no PostgreSQL URL" : JSON.stringify(received);
  return `${name} is ${shown}; it takes ${takes}.`;
}
