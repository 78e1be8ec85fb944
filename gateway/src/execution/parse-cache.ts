import { type DocumentNode, parse } from "graphql";

/** Operation texts kept per subgraph. The planner writes them, so a few hundred cover all the traffic of a dashboard. */
const KEPT_OPERATIONS = 1000;

/** Parses an operation once however often it is asked. */
export class ParseCache {
  readonly #documents = new Map<string, DocumentNode>();

  parse(text: string): DocumentNode {
    const known = this.#documents.get(text);
    if (known) return known;
    const document = parse(text, { noLocation: true });
    if (this.#documents.size >= KEPT_OPERATIONS) this.#documents.delete(this.#documents.keys().next().value ?? "");
    this.#documents.set(text, document);
    return document;
  }
}
