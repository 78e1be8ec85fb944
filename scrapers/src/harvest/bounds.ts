import { HarvestRefusedError } from "./harvest-errors.ts";
import type { LoadedMember } from "./load-member.ts";

/** How many commitments and national titles a country may have. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** @throws {HarvestRefusedError} when a member of the source has fewer or more than its manifest expects */
export function checkBounds(source: string, bounds: Bounds | null, members: readonly LoadedMember[]): void {
  if (bounds === null) return;
  for (const { name, commitments, nationalTitles } of members) {
    const found = commitments + nationalTitles;
    if (found >= bounds.min && found <= bounds.max) continue;
    const advice = `Look at the pages; if ${name} really has that many, correct "expect" in its country.yml.`;
    throw new HarvestRefusedError(source, `commitments and national titles of ${name}`, found, bounds, advice);
  }
}
