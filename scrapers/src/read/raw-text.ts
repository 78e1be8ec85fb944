import { hasContactDetails } from "./has-contact-details.ts";

const MAX_RAW = 200;

/** A text as a leftover or a problem may quote it: cut, and left out altogether where it names a person to write to. */
export function rawText(text: string): string {
  if (hasContactDetails(text)) return "[contact details left out]";
  return text.length > MAX_RAW ? `${text.slice(0, MAX_RAW)}…` : text;
}
