import { printedKey } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CuratedPlan } from "../curated/record.ts";

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/**
 * The plan that a page names: by its title, by the years in the name, by an ordinal alone (`Third`, `3rd`), or by the
 * cycle where only one plan has it. Labels move when a plan is extended, the cycle does not; but a page whose plan begins
 * in another year than its cycle (CO0097: cycle 2017, plan of 2023) is in doubt, and the cycle decides nothing there.
 *
 * @returns undefined where no plan fits, or more than one does
 */
export function planNamed(
  plans: readonly CuratedPlan[],
  printed: string | undefined,
  cycle: number | null,
): CuratedPlan | undefined {
  const named =
    printed === undefined
      ? undefined
      : (byTitle(plans, printed) ?? byYears(plans, printed) ?? byOrdinal(plans, printed));
  if (named) return named;
  const years = printed === undefined ? undefined : yearsIn(printed);
  const isNear = years === undefined || cycle === null || Math.abs(years.from - cycle) <= 1;
  return cycle === null || !isNear ? undefined : only(plans.filter(({ submissionYear }) => submissionYear === cycle));
}

/** The span of a plan as printed: `2018-2020`, `2016–2018`, `2016- 2018`. */
export function yearsIn(printed: string): { readonly from: number; readonly to: number } | undefined {
  const [, from, to] = /\b(20\d\d)\s*[-\u2010-\u2015]\s*(20\d\d)\b/u.exec(printed) ?? [];
  return from === undefined || to === undefined ? undefined : { from: Number(from), to: Number(to) };
}

function byTitle(plans: readonly CuratedPlan[], printed: string): CuratedPlan | undefined {
  const key = printedKey(printed);
  return only(
    plans.filter(({ title, titleVariants = [] }) =>
      [title, ...titleVariants].some((known) => known !== null && printedKey(known) === key),
    ),
  );
}

function byYears(plans: readonly CuratedPlan[], printed: string): CuratedPlan | undefined {
  const years = yearsIn(printed);
  if (!years) return undefined;
  return only(
    plans.filter(({ label, labelVariants = [] }) =>
      [label, ...labelVariants].some((known) => {
        const span = yearsIn(known);
        return span?.from === years.from && span.to === years.to;
      }),
    ),
  );
}

function byOrdinal(plans: readonly CuratedPlan[], printed: string): CuratedPlan | undefined {
  const word = printed.trim().toLowerCase();
  const number = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1];
  const ordinal = number === undefined ? ORDINALS.indexOf(word) + 1 : Number(number);
  return ordinal === 0 ? undefined : only(plans.filter((plan) => plan.number === ordinal));
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
