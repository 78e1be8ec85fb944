import type { ServerResponse } from "node:http";

/** An answer as it would be given without a fault. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The local address that was asked for. */
  readonly url: string;
}

/** What goes wrong with one page: the answer is another one, or is sent in a way of its own. */
export type Fault =
  | { readonly kind: "answer"; readonly alter: (answer: Answer) => Answer }
  | { readonly kind: "send"; readonly send: (response: ServerResponse, answer: Answer) => void };

/** A fault of the text that a page holds. */
export function textFault(edit: (text: string) => string): Fault {
  return {
    kind: "answer",
    alter: (answer) => ({ ...answer, body: Buffer.from(edit(Buffer.from(answer.body).toString("utf8"))) }),
  };
}
