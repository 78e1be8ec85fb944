/**
 * One page under its many addresses: scheme, `www.`, a closing slash and the fragment make no difference, and below
 * `/members/` neither do capitals (`/members/Kenya/commitments/ke0023`, as OGP's own pages link them).
 */
export function pageKey(url: string): string {
  const { host, pathname, search } = new URL(url);
  const path = pathname.replace(/\/+$/, "");
  return `${host.replace(/^www\./, "")}${/\/members\//i.test(path) ? path.toLowerCase() : path}${search}`;
}
