import { createRequire } from "node:module";
import { RobotsForbidError } from "./fetch-errors.ts";

/** What we use of the package, whose types say ES module where it is CommonJS. */
type ParseRobots = (
  url: string,
  text: string,
) => {
  isAllowed(url: string, token: string): boolean | undefined;
  getMatchingLineNumber(url: string, token: string): number;
  getCrawlDelay(token: string): number | undefined;
};
const robotsParser: ParseRobots = createRequire(import.meta.url)("robots-parser");

/** RFC 9309, section 2.5, asks for 500 KiB at least. */
export const ROBOTS_BYTES = 512 * 1024;

/** The product token by which robots.txt files can name us. */
export const ROBOTS_TOKEN = "ogp-graph";

/** What came when robots.txt was asked for, after redirects. */
export type RobotsAnswer =
  | { readonly kind: "rules"; readonly text: string }
  | { readonly kind: "none" }
  | { readonly kind: "unreachable"; readonly reason: string };

/** Meaning of a status for robots.txt; null = a body with rules. */
export function robotsWithoutRules(status: number): RobotsAnswer | null {
  if (status >= 200 && status < 300) return null;
  // RFC 9309, section 2.3.1.3: a client error means that there are no rules. 429 is the exception that we make: it
  // says "not now", which is no leave to fetch everything else.
  if (status >= 400 && status < 500 && status !== 429) return { kind: "none" };
  return { kind: "unreachable", reason: `answered with status ${status}` };
}

/** The rules of one host. */
export interface Robots {
  /** Why an address is not fetched; null = it may be. */
  refusal(url: string): RobotsForbidError | null;
  /** Milliseconds; 0 where none is asked for. */
  readonly crawlDelayMs: number;
}

/**
 * Rules by RFC 9309: no file (4xx) allows everything; a file that cannot be reached (5xx, 429, timeout, a redirect that
 * we do not follow) forbids everything for now.
 */
export function robotsOf(robotsUrl: string, answer: RobotsAnswer): Robots {
  if (answer.kind === "none") return { crawlDelayMs: 0, refusal: () => null };
  if (answer.kind === "unreachable") {
    const reason = `${answer.reason}; until it can be read, nothing of this host is fetched (RFC 9309, section 2.3.1.4)`;
    const advice = "Run again later.";
    return { crawlDelayMs: 0, refusal: (url) => new RobotsForbidError(url, robotsUrl, reason, advice) };
  }
  const rules = robotsParser(robotsUrl, answer.text);
  return {
    crawlDelayMs: Math.max(0, (rules.getCrawlDelay(ROBOTS_TOKEN) ?? 0) * 1000),
    refusal: (url) => {
      if (rules.isAllowed(url, ROBOTS_TOKEN) !== false) return null;
      const line = rules.getMatchingLineNumber(url, ROBOTS_TOKEN);
      return new RobotsForbidError(url, robotsUrl, `forbids it in line ${line}`);
    },
  };
}

/** Where the rules for an address lie. */
export function robotsUrlOf(url: string): string {
  return new URL("/robots.txt", url).href;
}
