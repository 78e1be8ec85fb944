/** The page of a letter: its title, then a text addressed to somebody, here in made-up words. */
export function letterPage(title: string, language = "en"): string {
  return `<!doctype html><html lang="${language}"><head><title>${title} - Open Government Partnership</title></head>
<body><main><h1>${title}</h1><p>Dear Mr. Zorvan Templid, lorva tem seldo marin ut vestra polim.</p></main></body></html>`;
}
