export interface ListedDocument {
  readonly path: string;
  readonly title: string;
}

/** An index page of reports: of each document a picture, its title and the start of its text, each a link. */
export function reportListing(documents: readonly ListedDocument[], page: number, isLast = false): string {
  const entries = documents.map(
    ({
      path,
      title,
    }) => `<article><a href="${path}"><img src="/photo.jpg" alt="Image for Xara"></a><figcaption>Image for Xara</figcaption>
<h2><a href="${path}">${title}</a></h2><p>Lorva tem seldo marin ut vestra polim quode narem…</p><a href="${path}">Read More</a></article>`,
  );
  const next = isLast ? "" : `<a href="/source/irm/page/${page + 1}/">Next</a>`;
  return `<!doctype html><html lang="en"><head><title>IRM Archives - Open Government Partnership</title></head>
<body><main>${entries.join("\n")}<nav><a href="/source/irm/page/${page - 1}/">Previous</a>${next}</nav></main></body></html>`;
}
