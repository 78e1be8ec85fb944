/** What a site that has hidden its pages answers with status 200. */
export function loginAnswer(heading = "Log in"): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${heading} | Portal</title></head><body>
<nav><a href="/">Home</a><a href="/action-plan">National Action Plan</a></nav><h1>${heading}</h1>
<form method="post"><input name="user"><input type="password" name="pass"><button>OK</button></form></body></html>`;
}
