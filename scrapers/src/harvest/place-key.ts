import { planNumber } from "../portals/plan-number.ts";

/** Plan and number as one key; `2A` and `2a`, `04` and `4` are one number. */
export function placeKey(plan: number, number: string): string {
  return `${plan} ${planNumber(number) ?? number.toUpperCase()}`;
}
