import { verificationText } from "@ogp-graph/schema/country/verification-text.ts";
import { licences } from "@ogp-graph/schema/vocabulary/licences.ts";
import type { HarvestSource } from "./harvest-source.ts";
import type { Sources } from "./list-sources.ts";

const HEAD = `# Sources of the harvest

Generated from the manifests by \`npm run ogp -- docs sources\`; do not edit. A source is harvested by its name:
\`npm run ogp -- harvest ogp/kenya\`, or a whole country with \`npm run ogp -- harvest kenya\`. Times are UTC; the minute of
each start is spread over the minutes named, by the source's name. "Never verified" means that no run against the live
site has passed yet: the reader follows what public copies of its pages show.
`;

const COLUMNS = ["source", "operator", "language", "kind", "schedule", "last verified", "licence"];

/** The reference page of all sources, as Markdown: one table for OGP's own, one for each country's portals. */
export function sourcesPage({ all, countries }: Sources): string {
  const ofCountries = new Set(countries.flatMap(({ folder, sources }) => sources.map(({ id }) => `${folder}/${id}`)));
  const own = all.filter(({ id }) => !ofCountries.has(id));
  const parts = countries.map(({ name, folder, sources, portals }) => {
    const rows = all.filter(({ id }) => sources.some((source) => id === `${folder}/${source.id}`));
    const unread = portals.filter((portal) => !sources.some((source) => source.portal === portal.name));
    const notes = unread.map(
      (portal) => `* ${portal.name}: ${portal.publishes}. Not read: no source of the manifest reads it.`,
    );
    return [
      `## ${name}`,
      "",
      ...(rows.length > 0 ? table(rows) : ["Only OGP's own pages are read."]),
      ...(notes.length > 0 ? ["", ...notes] : []),
    ].join("\n");
  });
  return `${[HEAD, ["## OGP", "", ...table(own)].join("\n"), "", parts.join("\n\n")].join("\n")}\n`;
}

function table(sources: readonly HarvestSource[]): string[] {
  return [row(COLUMNS), row(COLUMNS.map(() => "---")), ...sources.map((source) => row(cellsOf(source)))];
}

function cellsOf({
  id,
  operator,
  language,
  kind,
  schedule,
  lastVerified,
  licence,
  url,
  blocked,
}: HarvestSource): string[] {
  const { cron, spreadMinutes } = schedule;
  const title = licences().find((known) => known.id === licence)?.title ?? licence;
  const name = url === null ? `\`${id}\`` : `[\`${id}\`](${url})`;
  return [
    blocked === null ? name : `${name} (${blocked})`,
    operator ?? "not named",
    language,
    kind,
    blocked === null ? `\`${cron}\`, over ${spreadMinutes} minutes` : "with the list",
    verificationText(lastVerified).replace(/ against the live portal/, ""),
    title,
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
