/** How a `lastVerified` is shown wherever the health of a source stands. */
export function verificationText(lastVerified: string | null): string {
  return lastVerified === null
    ? "never verified against the live portal"
    : `verified against the live portal on ${lastVerified}`;
}
