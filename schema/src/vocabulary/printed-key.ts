/**
 * The form under which printed words are compared: trimmed, runs of white space as one space, lower case, composed (NFC).
 * Nothing else is forgiven: "Open Data" and "Open-Data" stay different words.
 */
export function printedKey(printed: string): string {
  return printed.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}
