import { LevelEnum } from "@ogp-graph/schema/graphql/enums.ts";
import { PrintedDate } from "@ogp-graph/schema/graphql/printed-date.ts";
import { SourceStub } from "@ogp-graph/schema/graphql/source-stub.ts";
import { Title } from "@ogp-graph/schema/graphql/title.ts";
import type { Row } from "@ogp-graph/schema/store/database.ts";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { load } from "../kit/load.ts";
import { sourcesOf } from "../kit/sources-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { ActionPlan } from "./action-plan.ts";
import { areasOf } from "./areas-of.ts";
import { institutionsOfCommitment, memberById, planById, titlesOfCommitment } from "./batches.ts";
import { Commitment } from "./commitment.ts";
import { Institution } from "./institution.ts";
import { Member } from "./member.ts";
import { PolicyArea } from "./policy-area.ts";
import { printedDate } from "./printed-date-of.ts";

type CommitmentRow = Row<"commitment">;

@Resolver(() => Commitment)
export class CommitmentFields {
  @FieldResolver(() => Member, {
    nullable: true,
    description: "The member that made the commitment; null where the member is not loaded.",
  })
  member(@Root() { member_id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    return load(context, memberById, member_id);
  }

  @FieldResolver(() => ActionPlan, {
    nullable: true,
    description:
      "The plan in which it stands; null for commitments outside plans, such as those of the Open Gov Challenge.",
  })
  plan(@Root() { plan_id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    return plan_id === null ? null : load(context, planById, plan_id);
  }

  @FieldResolver(() => LevelEnum, {
    nullable: true,
    description: "Level of government of its member; null where the member is not loaded.",
  })
  async level(@Root() { member_id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    const member = await load(context, memberById, member_id);
    return member?.level ?? null;
  }

  @FieldResolver(() => [Title], {
    description: "Its titles in every language loaded, with how each wording came about.",
  })
  async titles(@Root() { id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    const titles = await load(context, titlesOfCommitment, id);
    return titles.map((title) => ({ ...title, source: { id: title.source_id } }));
  }

  @FieldResolver(() => PrintedDate, { nullable: true, description: "When it starts; null where no source says." })
  start(@Root() commitment: CommitmentRow) {
    return printedDate(commitment, "start");
  }

  @FieldResolver(() => PrintedDate, { nullable: true, description: "When it ends; null where no source says." })
  end(@Root() commitment: CommitmentRow) {
    return printedDate(commitment, "end");
  }

  @FieldResolver(() => [Institution], { description: "Institutions that lead it, in the order of the source." })
  leadInstitutions(@Root() { id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    return institutionsIn(context, id, "LEAD");
  }

  @FieldResolver(() => [Institution], { description: "Institutions that support it, in the order of the source." })
  supportingInstitutions(@Root() { id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    return institutionsIn(context, id, "SUPPORTING");
  }

  @FieldResolver(() => [PolicyArea], { description: "Policy areas with which it is tagged." })
  policyAreas(@Root() { id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    return areasOf(context, id, "TAGGED");
  }

  @FieldResolver(() => [PolicyArea], {
    description:
      "Policy areas that nobody coded for it, because they are newer than its plan: neither tagged nor untagged.",
  })
  policyAreasNotCoded(@Root() { id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    return areasOf(context, id, "NOT_CODED");
  }

  @FieldResolver(() => [SourceStub], { description: "Every source that says something of the commitment." })
  sources(@Root() { id }: CommitmentRow, @Ctx() context: SubgraphContext) {
    return sourcesOf(context, "COMMITMENT", id);
  }
}

async function institutionsIn(context: SubgraphContext, commitmentId: string, role: string) {
  const institutions = await load(context, institutionsOfCommitment, commitmentId);
  return institutions
    .filter((institution) => institution.role === role)
    .map((institution) => ({ ...institution, source: { id: institution.source_id } }));
}
