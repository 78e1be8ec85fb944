/** The terms by who publishes (licences.yml): OGP's site, its IRM reports, or nobody who states any. */
export function licenceOf({ kind, url }: { readonly kind: string; readonly url: string }): string {
  if (!/(^|\.)opengovpartnership\.org$/.test(new URL(url).hostname)) return "NONE_STATED";
  return kind === "IRM_REPORT" ? "OGP_PUBLICATION" : "OGP_SITE";
}
