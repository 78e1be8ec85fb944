/** The standard looks no further: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN = 1024;

/**
 * The character set that a page names itself, in <meta charset>, in <meta http-equiv content> or in an XML declaration.
 * What can be read as ASCII is not UTF-16, whatever it says; the standard takes UTF-8 for it then.
 */
export function charsetFromMeta(body: Uint8Array): string | null {
  const start = Buffer.from(body.subarray(0, PRESCAN))
    .toString("latin1")
    .replace(/<!--.*?(?:-->|$)/gs, "");
  const named =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/i.exec(start)?.[1] ??
    null;
  return named !== null && /^utf-?16/i.test(named) ? "utf-8" : named;
}
