import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { type SuggestionCandidate, suggest } from "../portals/suggest.ts";
import type { CountryOptions } from "./harvest-options.ts";
import { withStore } from "./with-store.ts";

/** `ogp country suggest`: national records without an OGP id, and the commitments whose titles are alike. For a person to decide. */
export async function runCountrySuggest(code: string, _: string | undefined, options: CountryOptions): Promise<void> {
  const manifests = options.countries === undefined ? countryManifests() : countryManifests(options.countries);
  const wanted = code.toLowerCase();
  const member = manifests.find(({ code: three, iso2, folder }) =>
    [three, iso2, folder].some((name) => name.toLowerCase() === wanted),
  );
  if (!member) throw new Error(`No country has the code or folder "${code}".`);
  const lines = await withStore(options, (store) => suggestions(store, member.code));
  const head = `Nothing is joined by a likeness. What you confirm belongs into scrapers/countries/${member.folder}/crosswalk.yml.`;
  process.stdout.write(
    `${[...(lines.length > 0 ? lines : ["Every record without an OGP id is unlike every commitment."]), head].join("\n")}\n`,
  );
}

async function suggestions(store: Store, member: string): Promise<string[]> {
  const { db } = store;
  const plans = await db.selectFrom("action_plan").select(["id", "number"]).where("until", "is", null).execute();
  const numbers = new Map(plans.map(({ id, number }) => [id, number]));
  const planOf = (id: string | null) => (id === null ? null : (numbers.get(id) ?? null));
  const titles = await db
    .selectFrom("title")
    .select(["record_id", "commitment_id", "text"])
    .where("until", "is", null)
    .execute();
  const byRecord = Map.groupBy(titles, ({ record_id, commitment_id }) => commitment_id ?? record_id);
  const commitments = await db
    .selectFrom("commitment")
    .select(["id", "plan_id", "title"])
    .where("until", "is", null)
    .where("member_id", "=", member)
    .execute();
  const candidates: SuggestionCandidate[] = commitments.map(({ id, plan_id, title }) => ({
    id,
    plan: planOf(plan_id),
    titles: [title, ...(byRecord.get(id) ?? []).map(({ text }) => text)],
  }));
  const records = await db
    .selectFrom("national_record")
    .select(["id", "plan_id"])
    .where("until", "is", null)
    .where("member_id", "=", member)
    .where("commitment_id", "is", null)
    .orderBy("id")
    .execute();
  return records.flatMap(({ id, plan_id }) => {
    const title = byRecord.get(id)?.[0]?.text ?? null;
    const found = suggest({ plan: planOf(plan_id), title }, candidates);
    const like = found.map((one) => `  ${one.id}  ${one.likeness.toFixed(2)}  ${one.title}`);
    return like.length === 0 ? [] : [`${id}: ${title}`, ...like];
  });
}
