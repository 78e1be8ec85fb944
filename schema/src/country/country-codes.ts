import { createRequire } from "node:module";

// The package is CommonJS and says so only at run time.
const iso = createRequire(import.meta.url)("i18n-iso-countries") as typeof import("i18n-iso-countries");

/** Kosovo's codes are left to their users by ISO 3166; OGP writes XKX. */
const USER_ASSIGNED = new Map([["XKX", "XK"]]);

/** `KEN` → `KE`; undefined for a code that no country has. */
export function alpha2Of(alpha3: string): string | undefined {
  return USER_ASSIGNED.get(alpha3) ?? iso.alpha3ToAlpha2(alpha3);
}

/** `KE` → `KEN`; undefined for a code that no country has. */
export function alpha3Of(alpha2: string): string | undefined {
  for (const [three, two] of USER_ASSIGNED) if (two === alpha2) return three;
  return iso.alpha2ToAlpha3(alpha2);
}
