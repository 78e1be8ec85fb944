import type { Crosswalk } from "../portals/crosswalk.ts";
import type { CuratedCountry, CuratedPlan, CuratedSource } from "./record.ts";

/** A page or file that facts name: its own id where it was fetched, otherwise one for its address. */
export interface FactSource extends CuratedSource {
  readonly id?: string;
}

/**
 * What is to be loaded of one country, in the format of the curated files, whoever wrote it down. A plan without sources
 * is known from elsewhere: facts may name it, and nothing is said of it.
 */
export interface CountryFacts extends Omit<CuratedCountry, "recorded" | "sources" | "country" | "plans"> {
  readonly sources: Readonly<Record<string, FactSource>>;
  readonly country: Omit<CuratedCountry["country"], "joined"> & { readonly joined: number | null };
  readonly plans: readonly CuratedPlan[];
  /** National numbers and the OGP ids that a person has confirmed for them. */
  readonly crosswalk?: Crosswalk;
}
