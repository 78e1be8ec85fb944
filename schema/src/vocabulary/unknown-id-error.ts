/** An id that a vocabulary does not hold. Raised by every `…ById` accessor and by those that take an id. */
export class UnknownIdError extends Error {
  override readonly name = "UnknownIdError";

  constructor(
    /** What the id should name, such as "scale". */
    readonly what: string,
    readonly id: string,
    readonly known: readonly string[],
  ) {
    super(`There is no ${what} "${id}". Use one of: ${known.join(", ")}.`);
  }
}
