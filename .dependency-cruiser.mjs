// The arrows of the house (ARCHITECTURE.md, "Who may import whom") as rules. `npm run check` runs them.
const notInTests = "\\.test\\.ts$|/testing/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "schema-stands-alone",
      comment: "schema holds the words that everyone shares; it depends on nothing here.",
      severity: "error",
      from: { path: "^schema/" },
      to: { path: "^(scrapers|subgraphs|gateway|test)/", pathNot: "^test/support/" },
    },
    {
      name: "scrapers-write-only",
      comment: "Scrapers bring data into the store; they know nothing of how it is served.",
      severity: "error",
      from: { path: "^scrapers/", pathNot: notInTests },
      to: { path: "^(subgraphs|gateway)/" },
    },
    {
      name: "subgraphs-read-only",
      comment: "Subgraphs read the store; they neither harvest nor know the gateway.",
      severity: "error",
      from: { path: "^subgraphs/", pathNot: notInTests },
      to: { path: "^(scrapers|gateway)/" },
    },
    {
      name: "subgraphs-apart",
      comment: "A subgraph must be able to run alone: it shares the kit and nothing else.",
      severity: "error",
      from: { path: "^subgraphs/([^/]+)/", pathNot: "^subgraphs/kit/|\\.test\\.ts$|/testing/" },
      to: { path: "^subgraphs/[^/]+/", pathNot: "^subgraphs/($1|kit)/" },
    },
    {
      name: "one-door-to-the-subgraphs",
      comment: "The gateway starts subgraphs in its own process through one module and no other.",
      severity: "error",
      from: { path: "^gateway/", pathNot: `^gateway/src/execution/subgraphs\\.ts$|${notInTests}` },
      to: { path: "^subgraphs/", pathNot: "^subgraphs/kit/(subgraph|loader-cache)\\.ts$" },
    },
    {
      name: "gateway-does-not-harvest",
      comment: "The gateway only answers.",
      severity: "error",
      from: { path: "^gateway/", pathNot: notInTests },
      to: { path: "^scrapers/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "nothing-unresolved",
      comment: "An import that leads nowhere would pass every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "node_modules/(?!@ogp-graph)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
