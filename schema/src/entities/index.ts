import { ActionPlan } from "./action-plan.ts";
import { AreaTag } from "./area-tag.ts";
import { Assessment } from "./assessment.ts";
import { Change } from "./change.ts";
import { Citation } from "./citation.ts";
import { Claim } from "./claim.ts";
import { Commitment } from "./commitment.ts";
import { CommitmentLink } from "./commitment-link.ts";
import { Edition } from "./edition.ts";
import { InstitutionRole } from "./institution-role.ts";
import { IrmReport } from "./irm-report.ts";
import { Member } from "./member.ts";
import { Milestone } from "./milestone.ts";
import { NationalRecord } from "./national-record.ts";
import { PageReading } from "./page-reading.ts";
import { PlanAssessment } from "./plan-assessment.ts";
import { Portal } from "./portal.ts";
import { ProcessEvent } from "./process-event.ts";
import { QuarantinedRecord } from "./quarantined-record.ts";
import { ReportFigure } from "./report-figure.ts";
import { Run } from "./run.ts";
import { Source } from "./source.ts";
import { Statement } from "./statement.ts";
import { Title } from "./title.ts";

/** Every table, in an order in which each comes after what it refers to. */
export const entities = [
  Edition,
  Source,
  Run,
  PageReading,
  Member,
  ActionPlan,
  Commitment,
  Title,
  AreaTag,
  InstitutionRole,
  CommitmentLink,
  IrmReport,
  ReportFigure,
  Assessment,
  PlanAssessment,
  Portal,
  NationalRecord,
  Milestone,
  Claim,
  ProcessEvent,
  Statement,
  Citation,
  QuarantinedRecord,
  Change,
] as const;
