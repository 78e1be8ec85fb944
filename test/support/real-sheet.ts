/**
 * The real commitments sheet, where `OGP_SHEET_FILE` names a copy. It states no licence, so it is not in the
 * repository; without it the tests over it are skipped and say so.
 */
export const realSheet: string | undefined = process.env["OGP_SHEET_FILE"] || undefined;

if (realSheet === undefined) {
  console.warn("Skipped: the tests over OGP's real commitments sheet. Set OGP_SHEET_FILE to a copy of it to run them.");
}
