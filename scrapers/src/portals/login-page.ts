import type { ReadingProblem } from "../read/reading.ts";
import { labelKey } from "./label-key.ts";
import type { PortalPage } from "./portal-page.ts";

/** Headings and titles of pages that ask who one is, in the languages of the portals. */
const HEADINGS = new Set([
  "log in",
  "login",
  "sign in",
  "user login",
  "member login",
  "please log in",
  "iniciar sesion",
  "inicio de sesion",
  "acceder",
  "acceso",
  "ingresar",
  "masuk",
  "masuk log",
  "connexion",
  "se connecter",
]);
const PASSWORD = /<input\b[^<>]{0,500}\btype\s*=\s*["']?password/i;
const TITLE = /<(?:title|h[1-3])\b[^<>]{0,300}>([^<>]{1,200})</gi;

/**
 * Whether a page asks for a password instead of giving what was asked for: servers send such pages with status 200.
 * Many sites show a small login form beside every page, so the field alone proves nothing: a heading or the title has
 * to say so, or `foundNothing` that nothing else is on the page.
 */
export function isLoginPage(page: PortalPage, foundNothing: boolean): boolean {
  if (!PASSWORD.test(page.text)) return false;
  if (foundNothing) return true;
  const titles = [...page.text.matchAll(TITLE)].map((match) => match[1] ?? "");
  return titles.some((title) => title.split(/[|–—-]/).some((part) => HEADINGS.has(labelKey(part))));
}

export function loginProblem(page: PortalPage): ReadingProblem {
  const message = `${page.url} answered with a page that asks for a password. Nothing was read of it; open the address in a browser and see whether it moved.`;
  return { reason: "LOGIN_PAGE", subjectId: null, message, raw: page.url, place: "page" };
}
