import type { Answer } from "./capture-of.ts";
import { FetchError, type FetchErrorCode, RobotsForbidError, StatusError } from "./fetch-errors.ts";
import type { FetcherSettings } from "./fetcher-options.ts";
import { ROBOTS_BYTES, type Robots, type RobotsAnswer, robotsOf, robotsUrlOf, robotsWithoutRules } from "./robots.ts";

/** A robots.txt that could not be reached is asked for again after so many milliseconds. */
const UNREACHABLE_TTL = 600_000;

/** Failures that say more about the host or the archive than that robots.txt could not be read. */
const NOT_ABOUT_ROBOTS: ReadonlySet<FetchErrorCode> = new Set(["PRIVATE_ADDRESS", "ARCHIVE_FULL", "ARCHIVE_IN_USE"]);

type Settings = Pick<FetcherSettings, "clock" | "robotsTtlMs" | "maxCrawlDelayMs">;

/** robots.txt of every host, asked for once. */
export class RobotsCache {
  readonly #kept = new Map<string, { readonly robots: Promise<Robots>; readonly until: number }>();

  constructor(
    private readonly settings: Settings,
    /** Gives the answer at the end of the redirects. */
    private readonly ask: (url: string) => Promise<Answer>,
  ) {}

  of(url: string): Promise<Robots> {
    const robotsUrl = robotsUrlOf(url);
    const kept = this.#kept.get(robotsUrl);
    if (kept && this.settings.clock.now() < kept.until) return kept.robots;
    const robots = this.#ask(robotsUrl).then((answer) => {
      const ttl = answer.kind === "unreachable" ? UNREACHABLE_TTL : this.settings.robotsTtlMs;
      this.#kept.set(robotsUrl, { robots, until: this.settings.clock.now() + ttl });
      return this.#rules(robotsUrl, answer);
    });
    this.#kept.set(robotsUrl, { robots, until: Number.POSITIVE_INFINITY });
    robots.catch(() => this.#kept.delete(robotsUrl)); // whoever asked is told; the next one asks again
    return robots;
  }

  #rules(robotsUrl: string, answer: RobotsAnswer): Robots {
    const robots = robotsOf(robotsUrl, answer);
    if (robots.crawlDelayMs <= this.settings.maxCrawlDelayMs) return robots;
    const asked = `asks for ${robots.crawlDelayMs / 1000} s between requests (Crawl-delay), more than a run waits`;
    const advice = "Fetch few pages of this host, and raise the limit for it.";
    return { crawlDelayMs: 0, refusal: (url) => new RobotsForbidError(url, robotsUrl, asked, advice) };
  }

  async #ask(robotsUrl: string): Promise<RobotsAnswer> {
    try {
      const { response, body, standing } = await this.ask(robotsUrl);
      const bytes = response.status === 304 ? standing?.body : body;
      if (bytes) return { kind: "rules", text: new TextDecoder().decode(bytes.subarray(0, ROBOTS_BYTES)) };
      return robotsWithoutRules(response.status) ?? { kind: "unreachable", reason: "gave no body" };
    } catch (error) {
      if (error instanceof FetchError && NOT_ABOUT_ROBOTS.has(error.code)) throw error;
      if (error instanceof StatusError) return { kind: "unreachable", reason: `answered with status ${error.status}` };
      if (error instanceof FetchError) return { kind: "unreachable", reason: `could not be read: ${error.received}` };
      throw error;
    }
  }
}
