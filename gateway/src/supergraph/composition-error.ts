import type { GraphQLError } from "graphql";

/** Subgraphs that do not fit together. Each problem says which rule of federation it breaks. */
export class CompositionError extends Error {
  override readonly name = "CompositionError";
  readonly problems: readonly string[];

  constructor(errors: readonly GraphQLError[]) {
    const problems = errors.map(({ message, extensions }) => `${extensions["code"] ?? "INVALID"}: ${message}`);
    super(`The subgraphs do not compose into one schema:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}
