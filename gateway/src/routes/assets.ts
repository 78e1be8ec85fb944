import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const require = createRequire(import.meta.url);

/** Folder of an installed package. */
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

const source = join(import.meta.dirname, "..");

/** Every file that pages may load: address under /assets, folder, file. Nothing else on disk can be reached. */
const files = [
  ["page.css", join(source, "pages"), "page.css"],
  ["explore.css", join(source, "explore"), "explore.css"],
  ["explore.js", join(source, "explore"), "explore.js"],
  ["graphiql.css", packageFolder("graphiql"), "graphiql.min.css"],
  ["graphiql.js", packageFolder("graphiql"), "graphiql.min.js"],
  ["react.js", join(packageFolder("react"), "umd"), "react.production.min.js"],
  ["react-dom.js", join(packageFolder("react-dom"), "umd"), "react-dom.production.min.js"],
] as const;

/** `/assets/…`: the pages' own styles and scripts and the explorer's libraries, all from this machine. */
export async function addAssets(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, { root: source, serve: false });
  for (const [name, folder, file] of files) {
    // An hour: an upgrade is seen the same day, and the explorer's 1.5 MB are not fetched at every visit.
    server.get(`/assets/${name}`, (_, reply) => reply.sendFile(file, folder, { maxAge: "1h" }));
  }
}
