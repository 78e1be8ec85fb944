import type { ManifestPortal } from "./manifest-portal.ts";
import type { ManifestSource } from "./manifest-source.ts";
import type { FieldLabels, FollowRule, PortalField } from "./read-rules.ts";

/** Why the sources of a manifest cannot be used together, and where: a path below `sources`. */
export interface SourceProblem {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

/** What single values cannot show: names that lead nowhere, addresses off the portal, labels that could not work. */
export function checkSources(
  portals: readonly ManifestPortal[],
  sources: readonly ManifestSource[],
): readonly SourceProblem[] {
  return sources.flatMap((source, index) => {
    const found = [
      ...checkIdentity(sources, source, index),
      ...checkPortal(portals, source),
      ...checkAddress(sources, source),
      ...checkFollow(sources, source),
      ...checkRead(source),
    ];
    return found.map(({ path, problem }) => ({ path: [index, ...path], problem }));
  });
}

function checkIdentity(
  sources: readonly ManifestSource[],
  { id, expect }: ManifestSource,
  index: number,
): SourceProblem[] {
  const isRepeated = sources.findIndex((other) => other.id === id) < index;
  return [
    ...(isRepeated ? [{ path: ["id"], problem: `another source has the id ${id}; give each its own` }] : []),
    ...(expect.min > expect.max ? [{ path: ["expect", "min"], problem: "min is larger than max" }] : []),
  ];
}

function checkPortal(portals: readonly ManifestPortal[], source: ManifestSource): SourceProblem[] {
  const portal = portals.find(({ name }) => name === source.portal);
  if (!portal) {
    const names = portals.map(({ name }) => `"${name}"`).join(", ");
    return [{ path: ["portal"], problem: `no portal of this manifest has this name; it has ${names || "none"}` }];
  }
  const problems: SourceProblem[] = [];
  if (portal.assessor !== source.assessor) {
    problems.push({
      path: ["assessor"],
      problem: `the portal's assessor is ${portal.assessor}; a source speaks for its portal`,
    });
  }
  const [own, home] = [hostOf(source.url), hostOf(portal.url)];
  if (own !== null && own !== home) {
    const told = home === null ? "the portal has no address" : `the portal's host is ${home}`;
    problems.push({ path: ["url"], problem: `${told}; an address on ${own} needs a portal of its own` });
  }
  return problems;
}

function checkAddress(sources: readonly ManifestSource[], { id, url, urlUnknown }: ManifestSource): SourceProblem[] {
  const isFollowed = sources.some((other) => followOf(other).some(({ as }) => as === id));
  if (url !== null && urlUnknown !== undefined) {
    return [{ path: ["urlUnknown"], problem: "the source has an address; remove one of the two" }];
  }
  if (url !== null || urlUnknown !== undefined || isFollowed) return [];
  return [
    { path: ["url"], problem: "without an address, say why in urlUnknown or let another source follow its links here" },
  ];
}

function checkFollow(sources: readonly ManifestSource[], source: ManifestSource): SourceProblem[] {
  const types = "documents" in source.read ? source.read.documents.map(({ type }) => type) : [];
  return followOf(source).flatMap(({ type, as }, index) => {
    const target = sources.find(({ id }) => id === as);
    const at = ["read", "follow", index];
    if (!types.includes(type)) {
      return [{ path: [...at, "type"], problem: `no entry of documents has the type "${type}"` }];
    }
    if (!target) return [{ path: [...at, "as"], problem: `no source of this manifest has the id ${as}` }];
    if (followOf(target).length === 0 && target !== source) return [];
    return [{ path: [...at, "as"], problem: `${as} follows links itself; only one step is followed` }];
  });
}

/** The fields without which a kind can give nothing. */
function checkRead(source: ManifestSource): SourceProblem[] {
  switch (source.kind) {
    case "link-list":
    case "article-list":
      return [];
    case "html-table":
    case "data-download": {
      const { columns, optional, rows } = source.read;
      const missing = missingFields(columns, rows === "milestones" ? ["number", "status"] : ["number", "title"]);
      const format = source.kind === "data-download" && source.read.path !== undefined && source.read.format === "csv";
      return [
        ...missing.map((field) => ({
          path: ["read", "columns"],
          problem: `rows that are ${rows} need the column "${field}"`,
        })),
        ...checkOptional(columns, optional),
        ...checkPlan(source),
        ...repeatedLabels(columns, "columns"),
        ...(format ? [{ path: ["read", "path"], problem: "a path is for JSON; a CSV file has one table" }] : []),
      ];
    }
    case "definition-page":
    case "pdf-document": {
      const { labels, optional, commitmentNumber } = source.read;
      const isNumbered = commitmentNumber !== undefined || labels.commitment !== undefined;
      const problem = "a page whose commitments have no numbered heading needs commitmentNumber";
      return [
        ...(isNumbered ? [] : [{ path: ["read", "labels"], problem }]),
        ...unnumbered(labels),
        ...checkOptional(labels, optional),
        ...checkPlan(source),
        ...repeatedLabels(labels, "labels"),
      ];
    }
  }
}

function missingFields(labels: FieldLabels, needed: readonly PortalField[]): readonly PortalField[] {
  return needed.filter((field) => labels[field] === undefined);
}

function checkOptional(labels: FieldLabels, optional: readonly PortalField[]): SourceProblem[] {
  return optional.flatMap((field, index) =>
    labels[field] === undefined ? [{ path: ["read", "optional", index], problem: `${field} has no labels` }] : [],
  );
}

/** Commitments are known by plan and number, so a source that numbers them has a plan. */
function checkPlan({ plan, planUnknown }: ManifestSource): SourceProblem[] {
  if (plan !== null && planUnknown !== undefined) {
    return [{ path: ["planUnknown"], problem: "the source has a plan; remove one of the two" }];
  }
  if (plan !== null || planUnknown !== undefined) return [];
  return [
    { path: ["plan"], problem: "commitments are numbered within one plan; name it, or say why not in planUnknown" },
  ];
}

function unnumbered(labels: FieldLabels): SourceProblem[] {
  return (["commitment", "milestone"] as const).flatMap((field) =>
    (labels[field] ?? []).flatMap((label, index) =>
      label.includes("{number}")
        ? []
        : [{ path: ["read", "labels", field, index], problem: `"${label}" lacks {number}` }],
    ),
  );
}

function repeatedLabels(labels: FieldLabels, under: string): SourceProblem[] {
  const owners = new Map<string, string>();
  return Object.entries(labels).flatMap(([field, words]) =>
    words.flatMap((word, index) => {
      const key = word.toLowerCase();
      const owner = owners.get(key);
      owners.set(key, owner ?? field);
      if (owner === undefined) return [];
      return [{ path: ["read", under, field, index], problem: `"${word}" already stands for ${owner}` }];
    }),
  );
}

function followOf(source: ManifestSource): readonly FollowRule[] {
  return "follow" in source.read ? source.read.follow : [];
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).host;
}
