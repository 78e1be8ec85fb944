import { Claim } from "@ogp-graph/schema/graphql/claim.ts";
import { connectionType } from "../kit/connection-type.ts";
import { ActionPlan } from "./action-plan.ts";
import { Commitment } from "./commitment.ts";
import { Member } from "./member.ts";
import { NationalRecord } from "./national-record.ts";
import { ProcessEvent } from "./process-event.ts";

export const MemberConnection = connectionType(Member, "Member", "members");
export const ActionPlanConnection = connectionType(ActionPlan, "ActionPlan", "action plans");
export const CommitmentConnection = connectionType(Commitment, "Commitment", "commitments");
export const ProcessEventConnection = connectionType(ProcessEvent, "ProcessEvent", "events");
export const ClaimConnection = connectionType(Claim, "Claim", "claims");
export const NationalRecordConnection = connectionType(NationalRecord, "NationalRecord", "national records");
