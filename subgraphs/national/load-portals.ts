import { type Portal, portalOf } from "@ogp-graph/schema/graphql/portal.ts";
import { type Batch, oneForEach } from "../kit/load.ts";

/** Portals by their ids, in one statement. */
export const portalsById: Batch<string, Portal | null> = async ({ db }, ids) => {
  const rows = await db.selectFrom("portal").selectAll().where("id", "in", ids).execute();
  return oneForEach(ids, rows.map(portalOf), (portal) => portal.id);
};
