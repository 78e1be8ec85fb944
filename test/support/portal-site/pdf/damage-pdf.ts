/** Ways in which a PDF comes damaged: altered bytes, a cut, broken cross references, wrong lengths. */
export const damages = ["flip", "truncate", "xref", "length", "zero", "swap"] as const;

/** A random number from 0 to 1 that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A copy of the PDF with one kind of damage. */
export function damagePdf(whole: Uint8Array, kind: (typeof damages)[number], random: () => number): Uint8Array {
  const bytes = Uint8Array.from(whole);
  const at = () => Math.floor(random() * bytes.length);
  if (kind === "truncate") return bytes.slice(0, at());
  if (kind === "zero") return bytes.fill(0, at(), at());
  if (kind === "swap") {
    const [from, to] = [at(), at()];
    bytes.copyWithin(from, to, to + 64);
    return bytes;
  }
  if (kind === "flip") {
    for (let count = 1 + Math.floor(random() * 8); count > 0; count -= 1) {
      const place = at();
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return bytes;
  }
  const text = Buffer.from(bytes).toString("latin1");
  const changed =
    kind === "xref"
      ? text.replace(/\d{10} \d{5} n/g, (entry) =>
          random() < 0.5 ? `${String(at()).padStart(10, "0")}${entry.slice(10)}` : entry,
        )
      : text.replace(/\/Length \d+/g, (entry) => (random() < 0.5 ? `/Length ${Math.floor(random() * 4e9)}` : entry));
  return Uint8Array.from(Buffer.from(changed, "latin1"));
}
