import type { Database } from "@ogp-graph/schema/store/database.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { type Publication, publishEdition } from "@ogp-graph/schema/store/publish-edition.ts";
import type { Transaction } from "kysely";
import { beginWriting } from "./begin-writing.ts";
import { type Bounds, checkBounds } from "./bounds.ts";
import type { HarvestedPage } from "./harvested-page.ts";
import { type LoadedMember, loadMember, type MemberSettings } from "./load-member.ts";
import { loadPages, savePages } from "./page-store.ts";
import { rehearse } from "./rehearse.ts";
import { setAsideLists } from "./set-aside-lists.ts";

export interface PublishOptions {
  /** In words, for people: "harvest of Kenya's OGP pages". */
  readonly what: string;
  readonly source: string;
  /** The members that the source is about, and those of its pages. */
  readonly members: readonly string[];
  readonly settings: MemberSettings;
  readonly bounds: Bounds | null;
  readonly dryRun: boolean;
  readonly now: () => Date;
  /** Told when the transaction reaches a point; tests end the process there. */
  readonly onPoint: (point: "load" | "publish") => void;
}

/** What the load of one source wrote, member by member. */
export interface LoadedSource {
  readonly members: readonly LoadedMember[];
}

/**
 * Loads what was read of one source: whole, as one new edition, or not at all. Facts are worked out from every page of
 * the members, also those that were not read in this run, so that a page out of reach keeps its facts. A dry run does the
 * same work and takes it back.
 *
 * @throws {HarvestRefusedError} when the facts are outside the bounds; the store is then as it was
 */
export async function publishPages(
  store: Store,
  pages: readonly HarvestedPage[],
  options: PublishOptions,
): Promise<Publication & { readonly result: LoadedSource }> {
  const run = async (writer: FactWriter, db: Transaction<Database>) => {
    const members: LoadedMember[] = [];
    options.onPoint("load");
    const { newest, all } = await together(db, pages, options.members);
    for (const member of options.members) {
      const theirs = all.filter(({ memberId }) => memberId === member);
      members.push(await loadMember(writer, member, theirs, options.settings));
    }
    const lists = newest.filter(({ memberId }) => memberId === null);
    await setAsideLists(writer, lists, options.settings.terms);
    checkBounds(options.source, options.bounds, members);
    await savePages(db, store.dialect, newest);
    options.onPoint("publish");
    return { members };
  };
  if (options.dryRun) return rehearse(store, run);
  const publication = await publishEdition(store, { what: options.what, now: options.now, run });
  // Without a new fact there is no edition, and the transaction that kept the readings was taken back with it.
  if (publication.outcome === "NO_CHANGE") await keepReadings(store, pages, options.members);
  return publication;
}

async function keepReadings(store: Store, pages: readonly HarvestedPage[], members: readonly string[]): Promise<void> {
  await store.db.transaction().execute(async (db) => {
    await beginWriting(db);
    const { newest } = await together(db, pages, members);
    await savePages(db, store.dialect, newest);
  });
}

/** The pages of this run beside the stored ones. Where another harvester was quicker and its answer is newer, it stands. */
async function together(db: Transaction<Database>, pages: readonly HarvestedPage[], members: readonly string[]) {
  const stored = new Map((await loadPages(db, { members })).map((page) => [page.id, page]));
  const newest = pages.filter(({ id, seenAt }) => (stored.get(id)?.seenAt ?? "") <= seenAt);
  const all = new Map([...stored, ...newest.map((page) => [page.id, page] as const)]);
  return { newest, all: [...all.values()] };
}
