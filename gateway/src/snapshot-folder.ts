import { resolve } from "node:path";

/** The bundled data: one edition as JSON Lines, made by `npm run ogp -- export snapshot`. */
export const snapshotFolder = resolve(import.meta.dirname, "../../scrapers/snapshot");
