import { defineConfig } from "vitest/config";

/**
 * What the tests of every workspace share. `graphql` is pinned to its CommonJS build because the Apollo packages load
 * that one; a second copy of graphql refuses the first one's types.
 */
export const shared = defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    environment: "node",
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    env: { APOLLO_TELEMETRY_DISABLED: "true", TURBO_TELEMETRY_DISABLED: "1" },
    reporters: ["default", ["json", { outputFile: ".vitest/results.json" }]],
  },
});
