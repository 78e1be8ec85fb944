/** A source of numbers from 0 up to, not including, 1; the same seed gives the same page. */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = (seed * 2654435761) % 4294967296;
  return () => {
    state = (state + 0x6d2b79f5) % 4294967296;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Mutation = (page: Buffer, random: Random) => Buffer;

const pick = <T>(items: readonly T[], random: Random): T | undefined => items[Math.floor(random() * items.length)];

/** Places of a page where a tag begins and ends. */
function tags(html: string): readonly RegExpMatchArray[] {
  return [...html.matchAll(/<[^<>]{1,200}>/g)];
}

function flipBytes(page: Buffer, random: Random): Buffer {
  const mutated = Buffer.from(page);
  for (let times = 1 + Math.floor(random() * 20); times > 0; times -= 1) {
    const at = Math.floor(random() * mutated.length);
    mutated[at] = (mutated[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return mutated;
}

function removeTags(page: Buffer, random: Random): Buffer {
  const share = random();
  return Buffer.from(
    page.toString("latin1").replace(/<[^<>]{1,200}>/g, (tag) => (random() < share ? "" : tag)),
    "latin1",
  );
}

function truncate(page: Buffer, random: Random): Buffer {
  return page.subarray(0, Math.floor(random() * page.length));
}

/** A stretch from one tag to another, once more at another tag. */
function duplicate(page: Buffer, random: Random): Buffer {
  const html = page.toString("latin1");
  const places = tags(html).map((tag) => tag.index ?? 0);
  const [from = 0, to = 0] = [pick(places, random) ?? 0, pick(places, random) ?? 0].sort((a, b) => a - b);
  const at = pick(places, random) ?? 0;
  return Buffer.from(html.slice(0, at) + html.slice(from, to) + html.slice(at), "latin1");
}

const LABELS =
  "Overview|Action Plan|Cycle|Status|Institution|Policy Areas|IRM Report|IRM Review|Starred|Early Results|Design|Verifiable|Relevant to|Potential Impact|Ambition|Implementation|Completion|Description|Member Since|Commitments|Resources|Contact";

function renameLabel(page: Buffer, random: Random): Buffer {
  const label = pick(LABELS.split("|"), random) ?? "";
  return Buffer.from(page.toString("latin1").replaceAll(label, "Quonset"), "latin1");
}

function wrap(page: Buffer, random: Random): Buffer {
  const html = page.toString("latin1");
  const at = pick(tags(html), random)?.index ?? 0;
  const element =
    pick(["<div>", "<table><tr><td>", "<ul><li>", "<pre>", "<b>", "<script>", "<!--", "<select><option>"], random) ??
    "";
  return Buffer.from(html.slice(0, at) + element.repeat(1 + Math.floor(random() * 300)) + html.slice(at), "latin1");
}

function largeAttribute(page: Buffer, random: Random): Buffer {
  const html = page.toString("latin1");
  const at = pick(tags(html), random)?.index ?? 0;
  return Buffer.from(`${html.slice(0, at)}<div title="${"x".repeat(10 * 1024 * 1024)}">${html.slice(at)}`, "latin1");
}

const MUTATIONS: readonly Mutation[] = [flipBytes, removeTags, truncate, duplicate, renameLabel, wrap];

/**
 * A page that came to harm: bytes flipped, tags lost, its end or a label's words lost, parts repeated or nested. One to
 * three harms each; one page in a thousand also gets an attribute of 10 MB. No word of a rating becomes another one,
 * save by a flipped bit.
 */
export function mutatePage(page: Buffer, random: Random): Buffer {
  let mutated = page;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    mutated = (pick(MUTATIONS, random) ?? flipBytes)(mutated, random);
  }
  return random() < 0.001 ? largeAttribute(mutated, random) : mutated;
}
