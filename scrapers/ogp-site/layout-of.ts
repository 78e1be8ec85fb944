import type { CommitmentBlock } from "./commitment-block.ts";

/**
 * The layout of a commitment page, for people: `A` with the star and potential impact, `B` with ambition instead; with
 * an apostrophe where the headings are missing; `C` where headings run into the values before them; `D` where plan and
 * institutions are cut away. After the blank `G3` for pages with ambition, `G2` for lists of values with commas and `G1`
 * for those without.
 */
export function layoutOf({ entries, headings, glued }: CommitmentBlock): string {
  const has = (id: string) => entries.some((entry) => entry.id === id);
  const values =
    entries
      .find(({ id }) => id === "RELEVANT")
      ?.values.map(({ text }) => text)
      .join(" ") ?? "";
  const isNew = has("AMBITION") || (!has("STARRED") && !has("POTENTIAL_IMPACT"));
  const generation = has("AMBITION") ? "G3" : / , /.test(values) ? "G2" : "G1";
  if (!has("ACTION_PLAN") && !has("LEAD") && has("VERIFIABLE")) return `D ${generation}`;
  if (glued) return `C ${generation}`;
  const full = headings.has("AT_A_GLANCE") || headings.has("INSTITUTIONS");
  return `${isNew ? "B" : "A"}${full ? "" : "'"} ${generation}`;
}
