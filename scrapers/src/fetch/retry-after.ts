/**
 * Milliseconds that a `Retry-After` asks to wait: seconds or an HTTP date (RFC 9110, section 10.2.3). Null where there
 * is none or it makes no sense; a date that has passed is 0.
 */
export function retryAfterMs(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const time = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN; // an HTTP date names its month
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}
