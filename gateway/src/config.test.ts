import { describe, expect, test } from "vitest";
import { ConfigError, describeSettings, readConfig } from "./config.ts";

describe("readConfig", () => {
  test("gives the documented defaults where nothing is set, and where a variable is set to nothing", () => {
    const defaults = {
      port: 4000,
      host: "127.0.0.1",
      dataDirectory: "./.data",
      bootstrap: "snapshot",
      databaseUrl: undefined,
      logLevel: "info",
    };
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ PORT: "", OGP_BOOTSTRAP: "" })).toEqual(defaults);
  });

  test("takes every setting from the environment", () => {
    const environment = {
      PORT: "8080",
      HOST: "0.0.0.0",
      OGP_DATA_DIR: "/var/lib/ogp",
      OGP_BOOTSTRAP: "empty",
      OGP_DATABASE_URL: "postgres://ogp:secret@db:5432/ogp",
      LOG_LEVEL: "warn",
    };
    expect(readConfig(environment)).toEqual({
      port: 8080,
      host: "0.0.0.0",
      dataDirectory: "/var/lib/ogp",
      bootstrap: "empty",
      databaseUrl: "postgres://ogp:secret@db:5432/ogp",
      logLevel: "warn",
    });
  });

  test.each([
    ["PORT", "http"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "4e3"],
    ["HOST", "not a host"],
    ["OGP_BOOTSTRAP", "full"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s, naming the variable, the value and what is allowed", (name, value) => {
    const takes = describeSettings().find((setting) => setting.name === name)?.takes;
    expect(() => readConfig({ [name]: value })).toThrow(`${name} is "${value}"; it takes ${takes}.`);
  });

  test("says all that is wrong at once", () => {
    expect(() => readConfig({ PORT: "x", LOG_LEVEL: "loud" })).toThrow(/^PORT is "x".+ LOG_LEVEL is "loud"/);
  });

  test("never repeats a database URL, which may hold a password", () => {
    const read = () => readConfig({ OGP_DATABASE_URL: "mysql://ogp:secret@db/ogp" });
    expect(read).toThrow(ConfigError);
    expect(read).not.toThrow(/secret/);
  });
});
