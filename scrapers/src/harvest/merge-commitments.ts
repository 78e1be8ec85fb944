import { memberOfCommitmentId } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CuratedCommitment, CuratedPlan } from "../curated/record.ts";
import type { KeyedPage } from "./keyed-pages.ts";
import { planNamed } from "./plan-named.ts";
import type { SetAside } from "./set-aside.ts";

interface Given {
  readonly page: KeyedPage;
  readonly commitment: CuratedCommitment;
}

/**
 * The member's commitments, each from its own page first: copies in other languages add their titles, reports their
 * ratings, and lists that name one without a page its title and cycle. An id that two pages claim as their own is the
 * first one's; the other goes to quarantine.
 */
export function mergeCommitments(
  member: string,
  plans: readonly CuratedPlan[],
  pages: readonly KeyedPage[],
  aside: SetAside,
): CuratedCommitment[] {
  const given = pages.flatMap((page) => page.reading.commitments.map((commitment) => ({ page, commitment })));
  const mine = given.filter((entry) => isOfMember(member, entry.commitment.id, entry.page, aside));
  const merged = [...Map.groupBy(mine, ({ commitment }) => commitment.id)].map(([id, entries]) =>
    withPlan(plans, mergeOne(id, entries, aside)),
  );
  const listed = listedOnly(member, plans, pages, new Set(merged.map(({ id }) => id)), aside);
  const all = [...merged, ...listed].map((commitment) => withListSources(commitment, pages));
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isOfMember(member: string, id: string, page: KeyedPage, aside: SetAside): boolean {
  const owner = memberOfCommitmentId(id)?.member;
  if (owner === undefined || owner === member) return true;
  const message = `The page of ${member} gives a commitment whose id belongs to ${owner}; it was not loaded from here.`;
  aside.add(page, {
    reason: "COMMITMENT_OF_ANOTHER_MEMBER",
    subjectId: id,
    message,
    raw: id,
    place: `commitment ${id}`,
  });
  return false;
}

function mergeOne(id: string, entries: readonly Given[], aside: SetAside): CuratedCommitment {
  const ranked = [...entries].sort((a, b) => rank(id, a) - rank(id, b));
  const [first, ...others] = ranked as [Given, ...Given[]]; // groups are never empty
  const added = others.filter((other) => {
    const adds = addsToIt(first, other);
    if (!adds) aside.add(other.page, duplicate(id, first));
    return adds;
  });
  const { commitment } = first;
  const titles = new Map(
    [commitment, ...added.map((other) => other.commitment)].flatMap((one) =>
      one.titles.map((title) => [title.text, title]),
    ),
  );
  return {
    ...commitment,
    titles: [...titles.values()],
    ratings: [...commitment.ratings, ...added.flatMap((other) => other.commitment.ratings)],
    sources: [...new Set([...commitment.sources, ...added.flatMap((other) => other.commitment.sources)])],
  };
}

/** The own page before its translations, and pages of other commitments last. */
function rank(id: string, { page }: Given): number {
  const isOwn = new URL(page.url).pathname.split("/").filter(Boolean).at(-1)?.toUpperCase() === id;
  return (isOwn ? 0 : 2) + (page.reading.translated ? 1 : 0);
}

/** A translated copy and a report add to a commitment; a second page that claims its id, or a second entry, does not. */
function addsToIt(first: Given, { page }: Given): boolean {
  if (page === first.page) return false;
  return page.reading.translated || page.kind !== "COMMITMENT_PAGE" || first.page.kind !== "COMMITMENT_PAGE";
}

function duplicate(id: string, first: Given) {
  const message = `${first.page.url} has the commitment ${id} already. This one was not loaded: one of the two ids is wrong.`;
  return { reason: "DUPLICATE_ID", subjectId: id, message, raw: id, place: `commitment ${id}` };
}

function withPlan(plans: readonly CuratedPlan[], commitment: CuratedCommitment): CuratedCommitment {
  if (commitment.plan !== null) return commitment;
  return { ...commitment, plan: planNamed(plans, commitment.planPrinted, commitment.cycle)?.number ?? null };
}

function listedOnly(
  member: string,
  plans: readonly CuratedPlan[],
  pages: readonly KeyedPage[],
  known: Set<string>,
  aside: SetAside,
): CuratedCommitment[] {
  return pages.flatMap((page) =>
    page.reading.listed.flatMap(({ id, title, cycle, area }) => {
      if (known.has(id) || !isOfMember(member, id, page, aside)) return [];
      known.add(id);
      const commitment: CuratedCommitment = {
        id,
        plan: null,
        cycle,
        numberInPlan: null,
        titles: title === null ? [] : [{ text: title, language: "en", origin: "UNSTATED" }],
        policyAreas: [],
        ...(area === null ? {} : { memberPageAreas: [area] }),
        lead: null,
        supporting: [],
        status: null,
        ratings: [],
        sources: [page.key],
      };
      return withPlan(plans, commitment);
    }),
  );
}

/** Pages that list a commitment say something of it too. */
function withListSources(commitment: CuratedCommitment, pages: readonly KeyedPage[]): CuratedCommitment {
  const lists = pages.filter(
    ({ kind, reading }) => kind === "MEMBER_PAGE" && reading.listed.some(({ id }) => id === commitment.id),
  );
  return { ...commitment, sources: [...new Set([...commitment.sources, ...lists.map(({ key }) => key)])] };
}
