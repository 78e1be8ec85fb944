const nothingElse = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Plain pages run no script at all and ask nobody but this server. */
export const plainPagePolicy = `default-src 'none'; style-src 'self'; img-src data:; ${nothingElse}`;

/**
 * The explorer runs the scripts of this server and no others, none of them inline. One `<style>` element needs the
 * nonce: GraphiQL's menus write it to hold the page still while they are open (react-style-singleton).
 *
 * @param nonce fresh for every answer
 */
export function explorerPolicy(nonce: string): string {
  const sources = "script-src 'self'; connect-src 'self'; font-src data:; img-src 'self' data:";
  return `default-src 'none'; ${sources}; style-src 'self' 'nonce-${nonce}'; ${nothingElse}`;
}
