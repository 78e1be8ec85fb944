import type { Answer } from "./capture-of.ts";
import { RedirectLoopError, RedirectRefusedError } from "./fetch-errors.ts";
import { headerOf, type RawResponse } from "./raw-response.ts";

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export interface RedirectRules {
  readonly maxRedirects: number;
  /** Throws when we do not go there. */
  check(target: URL, from: RawResponse): void;
}

/**
 * The answer at the end of the redirects of an address.
 *
 * @param visit gives the answer of one address
 * @throws {RedirectLoopError | RedirectRefusedError} and what `visit` and `check` throw
 */
export async function followRedirects(
  url: string,
  { maxRedirects, check }: RedirectRules,
  visit: (url: string) => Promise<Answer>,
): Promise<Answer> {
  const chain = [url];
  for (let at = url; ; ) {
    const answer = await visit(at);
    if (!REDIRECTS.has(answer.response.status)) return answer;
    at = targetOf(answer.response, check);
    const loop = chain.includes(at);
    chain.push(at);
    if (loop || chain.length > maxRedirects + 1) throw new RedirectLoopError(url, chain, maxRedirects);
  }
}

function targetOf(response: RawResponse, check: RedirectRules["check"]): string {
  const location = headerOf(response, "location");
  if (location === null) throw new RedirectRefusedError(response.url, null, "it does not say where to");
  if (!URL.canParse(location, response.url)) {
    throw new RedirectRefusedError(response.url, location, "that is no address");
  }
  const target = new URL(location, response.url);
  target.hash = "";
  check(target, response);
  return target.href;
}
