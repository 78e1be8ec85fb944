// Runs in the browser, as it stands: no build step. React, ReactDOM and GraphiQL are globals of the scripts before it.
/* global React, ReactDOM, GraphiQL */
const place = document.getElementById("explorer");
const query = document.getElementById("query").textContent;

// Read by GraphiQL's menus (get-nonce) when they write their <style> element.
window.__webpack_nonce__ = place.dataset.nonce;

// The server's answers are about one edition at a time; the address bar may name it, as everywhere on this server.
const edition = new URLSearchParams(location.search).get("edition");
const url = edition ? `/graphql?edition=${encodeURIComponent(edition)}` : "/graphql";

place.textContent = "";
ReactDOM.createRoot(place).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url }),
    query,
    defaultEditorToolsVisibility: "variables",
    shouldPersistHeaders: false,
  }),
);
