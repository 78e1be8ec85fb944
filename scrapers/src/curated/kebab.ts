import { fold } from "@ogp-graph/schema/text/fold.ts";

/** Words as part of an id: without accents, in small letters, joined by hyphens (`Kenya Results Report 2020–2022`). */
export function kebab(words: string): string {
  return fold(words)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
