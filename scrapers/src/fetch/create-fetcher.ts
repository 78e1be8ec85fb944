import { join } from "node:path";
import { pipelineVersion } from "@ogp-graph/schema/store/pipeline-version.ts";
import { Agent } from "undici";
import { AllowedAddresses } from "./allowed-addresses.ts";
import { ask, type RequestContext } from "./ask.ts";
import type { Capture, Fetcher } from "./capture.ts";
import { type Answer, captureOf } from "./capture-of.ts";
import { systemClock } from "./clock.ts";
import { FetchError, FetcherClosedError } from "./fetch-errors.ts";
import type { FetcherOptions, FetcherSettings } from "./fetcher-options.ts";
import { followRedirects } from "./follow-redirects.ts";
import { guardedConnector } from "./guarded-connector.ts";
import { HarvestContactError, isContact } from "./harvest-contact.ts";
import { HostTurns } from "./host-turns.ts";
import { ROBOTS_TOKEN, robotsUrlOf } from "./robots.ts";
import { RobotsCache } from "./robots-cache.ts";
import { openArchive } from "./warc/archive.ts";

/**
 * A fetcher over the network: allowed hosts only, robots.txt, one request at a time a host, conditional requests, and
 * every answer archived before it is used. Nothing is opened or sent before the first `fetch`.
 *
 * @throws {HarvestContactError} when the contact is no web or mail address
 * @throws {BadAddressError} when a host is not the bare name of one
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  if (!isContact(options.contact)) throw new HarvestContactError(options.contact);
  return new NetworkFetcher(options, new AllowedAddresses(options.hosts, options.allowLoopback ?? false));
}

function settingsOf({ hosts: _, ...given }: FetcherOptions): FetcherSettings {
  const archiveOf = (directory: string) => openArchive(directory);
  return {
    delayMs: 1000,
    maxCrawlDelayMs: 60_000,
    retries: 3,
    backoffMs: 1000,
    maxRetryAfterMs: 120_000,
    connectTimeoutMs: 10_000,
    idleTimeoutMs: 30_000,
    totalTimeoutMs: 120_000,
    maxBytes: 32 * 1024 * 1024,
    maxDecodedBytes: 64 * 1024 * 1024,
    maxRedirects: 5,
    robotsTtlMs: 86_400_000,
    allowLoopback: false,
    clock: systemClock,
    openArchive: archiveOf,
    ...given,
  };
}

class NetworkFetcher implements Fetcher {
  readonly #settings: FetcherSettings;
  readonly #closing = new AbortController();
  readonly #turns = new Map<string, HostTurns>();
  readonly #running = new Set<Promise<unknown>>();
  readonly #robots: RobotsCache;
  readonly #agent: Agent;
  #context: Promise<RequestContext> | null = null;

  constructor(
    options: FetcherOptions,
    private readonly allowed: AllowedAddresses,
  ) {
    this.#settings = settingsOf(options);
    this.#agent = new Agent({ connect: guardedConnector(this.#settings), pipelining: 1 });
    this.#robots = new RobotsCache(this.#settings, (url) => this.#follow(url, (at) => this.#ask(at)));
  }

  async fetch(url: string): Promise<Capture> {
    const running = this.#fetch(url);
    this.#running.add(running);
    try {
      return await running;
    } catch (error) {
      throw this.#closing.signal.aborted && !(error instanceof FetchError) ? new FetcherClosedError(url) : error;
    } finally {
      this.#running.delete(running);
    }
  }

  async settled(): Promise<void> {
    await (await this.#context?.catch(() => null))?.archive.sync();
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    await Promise.allSettled(this.#running);
    await this.#agent.destroy();
    // An archive that could not be opened was told of by the fetch that wanted it.
    await (await this.#context?.catch(() => null))?.archive.close();
  }

  async #fetch(url: string): Promise<Capture> {
    const asked = this.allowed.check(url);
    const answer = await this.#follow(asked, (at) => this.#visit(at));
    return captureOf(url, answer);
  }

  #follow(url: string, visit: (url: string) => Promise<Answer>): Promise<Answer> {
    const check = this.allowed.checkRedirect.bind(this.allowed);
    return followRedirects(url, { maxRedirects: this.#settings.maxRedirects, check }, visit);
  }

  async #visit(url: string): Promise<Answer> {
    const robotsUrl = robotsUrlOf(url);
    if (url !== robotsUrl) {
      const robots = await this.#robots.of(url);
      const refusal = robots.refusal(url);
      if (refusal) throw refusal;
      this.#turnsOf(url).slowDown(robots.crawlDelayMs);
    }
    return this.#ask(url);
  }

  async #ask(url: string): Promise<Answer> {
    const turns = this.#turnsOf(url);
    const context = await this.#ready();
    return turns.run(() => ask(url, turns, context));
  }

  #turnsOf(url: string): HostTurns {
    const { host } = new URL(url);
    const turns = this.#turns.get(host) ?? new HostTurns(host, this.#settings, this.#closing.signal);
    this.#turns.set(host, turns);
    return turns;
  }

  #ready(): Promise<RequestContext> {
    this.#closing.signal.throwIfAborted();
    this.#context ??= this.#open();
    return this.#context;
  }

  async #open(): Promise<RequestContext> {
    const { dataDirectory, contact, openArchive: open } = this.#settings;
    const headers = {
      "user-agent": `${ROBOTS_TOKEN}/${pipelineVersion()} (+${contact})`,
      accept: "text/html, application/xhtml+xml, application/pdf, text/csv, application/json, */*;q=0.5",
      "accept-encoding": "gzip, br, deflate",
    };
    const archive = await open(join(dataDirectory, "warc"));
    return { settings: this.#settings, dispatcher: this.#agent, archive, headers, closing: this.#closing.signal };
  }
}
