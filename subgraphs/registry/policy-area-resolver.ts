import { type PolicyAreaEntry, policyAreaById, policyAreas } from "@ogp-graph/schema/vocabulary/index.ts";
import { FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PolicyArea } from "./policy-area.ts";

@Resolver(() => PolicyArea)
export class PolicyAreaResolver {
  @Query(() => [PolicyArea], { description: "Every policy area, large ones and those below them." })
  policyAreas() {
    return policyAreas();
  }

  @FieldResolver(() => PolicyArea, { nullable: true, description: "The area to which it belongs; null at the top." })
  parent(@Root() { parent }: PolicyAreaEntry) {
    return parent === null ? null : policyAreaById(parent);
  }

  @FieldResolver(() => [PolicyArea], { description: "The areas directly below it." })
  children(@Root() { id }: PolicyAreaEntry) {
    return policyAreas().filter(({ parent }) => parent === id);
  }
}
