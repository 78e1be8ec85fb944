create table "action_plan" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "member_id" text collate "C" not null, "number" int not null, "label" text collate "C" not null, "title" text collate "C" null, "submission_year" int null, "end_year" int null, "end_month" int null, "length_years" int null, "printed_commitments" int null, "status" text collate "C" null);
create index "action_plan_member_id_index" on "action_plan" ("member_id");
alter table "action_plan" add constraint "action_plan_id_since_unique" unique ("id", "since");

create table "area_tag" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "commitment_id" text collate "C" not null, "area_id" text collate "C" not null, "state" text collate "C" not null, "printed" text collate "C" not null, "taxonomy" text collate "C" not null, "preferred" int not null, "trust" int not null);
create index "area_tag_commitment_id_index" on "area_tag" ("commitment_id");
create index "area_tag_area_id_commitment_id_index" on "area_tag" ("area_id", "commitment_id");
alter table "area_tag" add constraint "area_tag_id_since_unique" unique ("id", "since");

create table "assessment" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "commitment_id" text collate "C" not null, "indicator" text collate "C" not null, "measure" text collate "C" null, "stage" text collate "C" not null, "scale_id" text collate "C" not null, "label" text collate "C" null, "code" int null, "band" text collate "C" null, "missing" text collate "C" null, "printed" text collate "C" not null, "rule" text collate "C" not null, "report_id" text collate "C" null, "report_printed" text collate "C" null, "report_year" int null, "cluster_id" text collate "C" null, "assessor" text collate "C" not null, "trust" int not null, "locator" text collate "C" not null, "preferred" int not null, "headline" int not null);
create index "assessment_commitment_id_index" on "assessment" ("commitment_id");
create index "assessment_measure_stage_headline_band_index" on "assessment" ("measure", "stage", "headline", "band");
create index "assessment_indicator_stage_preferred_label_index" on "assessment" ("indicator", "stage", "preferred", "label");
alter table "assessment" add constraint "assessment_id_since_unique" unique ("id", "since");

create table "change" ("change_id" serial primary key, "edition_number" int not null, "table_name" text collate "C" not null, "row_key" text collate "C" not null, "member_id" text collate "C" null, "operation" text collate "C" not null, "field" text collate "C" null, "old_value" text collate "C" null, "new_value" text collate "C" null, "cause" text collate "C" null, "source_id" text collate "C" null);
create index "change_edition_number_index" on "change" ("edition_number");
create index "change_member_id_index" on "change" ("member_id");

create table "citation" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "subject_kind" text collate "C" not null, "subject_id" text collate "C" not null);
create index "citation_subject_kind_subject_id_index" on "citation" ("subject_kind", "subject_id");
alter table "citation" add constraint "citation_id_since_unique" unique ("id", "since");

create table "claim" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "commitment_id" text collate "C" null, "record_id" text collate "C" null, "milestone_id" text collate "C" null, "assessor" text collate "C" not null, "topic" text collate "C" not null, "label" text collate "C" not null, "date" text collate "C" null);
create index "claim_commitment_id_index" on "claim" ("commitment_id");
create index "claim_record_id_index" on "claim" ("record_id");
alter table "claim" add constraint "claim_id_since_unique" unique ("id", "since");

create table "commitment" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "member_id" text collate "C" not null, "plan_id" text collate "C" null, "number_in_plan" text collate "C" null, "title" text collate "C" not null, "submission_year" int null, "plan_end_year" int null, "plan_length_years" int null, "start_printed" text collate "C" null, "start_date" text collate "C" null, "start_candidates" text collate "C" null, "start_rule" text collate "C" null, "end_printed" text collate "C" null, "end_date" text collate "C" null, "end_candidates" text collate "C" null, "end_rule" text collate "C" null, "theme" text collate "C" null, "cluster" text collate "C" null, "part_of_id" text collate "C" null, "subnational" int null, "page_status" text collate "C" null, "url" text collate "C" null, "taxonomy" text collate "C" null);
create index "commitment_member_id_index" on "commitment" ("member_id");
create index "commitment_plan_id_index" on "commitment" ("plan_id");
create index "commitment_submission_year_id_index" on "commitment" ("submission_year", "id");
alter table "commitment" add constraint "commitment_id_since_unique" unique ("id", "since");

create table "commitment_link" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "from_id" text collate "C" not null, "kind" text collate "C" not null, "to_id" text collate "C" not null, "method" text collate "C" not null, "confidence" double precision not null, "reviewer" text collate "C" null);
create index "commitment_link_from_id_index" on "commitment_link" ("from_id");
create index "commitment_link_to_id_index" on "commitment_link" ("to_id");
alter table "commitment_link" add constraint "commitment_link_id_since_unique" unique ("id", "since");

create table "edition" ("number" int not null, "id" text collate "C" not null, "published_at" text collate "C" not null, "what" text collate "C" not null, "pipeline_version" text collate "C" not null, "counts" text collate "C" not null, "content_hash" text collate "C" not null, primary key ("number"));
alter table "edition" add constraint "edition_id_unique" unique ("id");

create table "institution_role" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "commitment_id" text collate "C" not null, "role" text collate "C" not null, "position" int not null, "name" text collate "C" not null, "folded" text collate "C" not null, "split_rule" text collate "C" not null, "preferred" int not null, "trust" int not null);
create index "institution_role_commitment_id_index" on "institution_role" ("commitment_id");
alter table "institution_role" add constraint "institution_role_id_since_unique" unique ("id", "since");

create table "irm_report" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "member_id" text collate "C" not null, "plan_id" text collate "C" null, "type" text collate "C" not null, "title" text collate "C" not null, "published_year" int null, "url" text collate "C" null, "for_public_comment" int not null);
create index "irm_report_member_id_index" on "irm_report" ("member_id");
create index "irm_report_plan_id_index" on "irm_report" ("plan_id");
alter table "irm_report" add constraint "irm_report_id_since_unique" unique ("id", "since");

create table "member" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "name" text collate "C" not null, "iso2" text collate "C" null, "level" text collate "C" not null, "parent_id" text collate "C" null, "region" text collate "C" null, "joined_year" int null, "slug" text collate "C" null);
alter table "member" add constraint "member_id_since_unique" unique ("id", "since");

create table "milestone" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "record_id" text collate "C" null, "commitment_id" text collate "C" null, "number" text collate "C" not null, "title" text collate "C" not null, "start_date" text collate "C" null, "due_date" text collate "C" null, "status" text collate "C" null, "evidence" text collate "C" not null);
create index "milestone_record_id_index" on "milestone" ("record_id");
create index "milestone_commitment_id_index" on "milestone" ("commitment_id");
alter table "milestone" add constraint "milestone_id_since_unique" unique ("id", "since");

create table "national_record" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "member_id" text collate "C" not null, "plan_id" text collate "C" null, "commitment_id" text collate "C" null, "number_in_plan" text collate "C" null, "lead_institution" text collate "C" null, "supporting_institutions" text collate "C" not null, "status" text collate "C" null, "start_date" text collate "C" null, "end_date" text collate "C" null, "portal_id" text collate "C" null, "own_fields" text collate "C" not null, "position" int not null);
create index "national_record_commitment_id_index" on "national_record" ("commitment_id");
create index "national_record_plan_id_index" on "national_record" ("plan_id");
create index "national_record_member_id_index" on "national_record" ("member_id");
alter table "national_record" add constraint "national_record_id_since_unique" unique ("id", "since");

create table "plan_assessment" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "plan_id" text collate "C" not null, "indicator" text collate "C" not null, "stage" text collate "C" not null, "scale_id" text collate "C" not null, "label" text collate "C" null, "code" int null, "band" text collate "C" null, "missing" text collate "C" null, "printed" text collate "C" not null, "rule" text collate "C" not null, "report_id" text collate "C" null, "report_year" int null, "trust" int not null, "locator" text collate "C" not null, "preferred" int not null);
create index "plan_assessment_plan_id_index" on "plan_assessment" ("plan_id");
alter table "plan_assessment" add constraint "plan_assessment_id_since_unique" unique ("id", "since");

create table "portal" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "member_id" text collate "C" not null, "name" text collate "C" not null, "url" text collate "C" null, "operator" text collate "C" null, "language" text collate "C" null, "publishes" text collate "C" null, "last_verified" text collate "C" null);
create index "portal_member_id_index" on "portal" ("member_id");
alter table "portal" add constraint "portal_id_since_unique" unique ("id", "since");

create table "process_event" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "member_id" text collate "C" not null, "plan_id" text collate "C" null, "kind" text collate "C" not null, "date" text collate "C" null, "what" text collate "C" not null);
create index "process_event_member_id_index" on "process_event" ("member_id");
alter table "process_event" add constraint "process_event_id_since_unique" unique ("id", "since");

create table "quarantined_record" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "member_id" text collate "C" null, "subject_id" text collate "C" null, "state" text collate "C" not null, "reason" text collate "C" not null, "message" text collate "C" not null, "raw" text collate "C" not null, "locator" text collate "C" not null);
create index "quarantined_record_member_id_index" on "quarantined_record" ("member_id");
alter table "quarantined_record" add constraint "quarantined_record_id_since_unique" unique ("id", "since");

create table "report_figure" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "report_id" text collate "C" not null, "position" int not null, "block" text collate "C" null, "label" text collate "C" not null, "printed" text collate "C" not null, "number" int null, "percent" double precision null);
create index "report_figure_report_id_index" on "report_figure" ("report_id");
alter table "report_figure" add constraint "report_figure_id_since_unique" unique ("id", "since");

create table "run" ("id" text collate "C" not null, "what" text collate "C" not null, "started_at" text collate "C" not null, "finished_at" text collate "C" null, "outcome" text collate "C" not null, "message" text collate "C" null, "summary" text collate "C" not null, "edition_number" int null, primary key ("id"));

create table "source" ("id" text collate "C" not null, "kind" text collate "C" not null, "url" text collate "C" not null, "title" text collate "C" null, "publisher" text collate "C" null, "recorded_at" text collate "C" not null, "sha256" text collate "C" not null, "hash_of" text collate "C" not null, "licence" text collate "C" not null, "http_status" int null, "since" int not null, primary key ("id"));
create index "source_url_index" on "source" ("url");

create table "statement" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "subject_kind" text collate "C" not null, "subject_id" text collate "C" not null, "field" text collate "C" not null, "value" text collate "C" null, "printed" text collate "C" not null, "rule" text collate "C" null, "trust" int not null, "locator" text collate "C" not null, "preferred" int not null);
create index "statement_subject_id_field_index" on "statement" ("subject_id", "field");
alter table "statement" add constraint "statement_id_since_unique" unique ("id", "since");

create table "title" ("row_id" serial primary key, "id" text collate "C" not null, "since" int not null, "until" int null, "source_id" text collate "C" not null, "commitment_id" text collate "C" null, "record_id" text collate "C" null, "language" text collate "C" null, "origin" text collate "C" not null, "short" int not null, "text" text collate "C" not null, "folded" text collate "C" not null);
create index "title_commitment_id_index" on "title" ("commitment_id");
create index "title_record_id_index" on "title" ("record_id");
alter table "title" add constraint "title_id_since_unique" unique ("id", "since");
