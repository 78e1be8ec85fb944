create table `action_plan` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `member_id` text not null, `number` integer not null, `label` text not null, `title` text null, `submission_year` integer null, `end_year` integer null, `end_month` integer null, `length_years` integer null, `printed_commitments` integer null, `status` text null);
create index `action_plan_member_id_index` on `action_plan` (`member_id`);
create unique index `action_plan_id_since_unique` on `action_plan` (`id`, `since`);

create table `area_tag` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `commitment_id` text not null, `area_id` text not null, `state` text not null, `printed` text not null, `taxonomy` text not null, `preferred` integer not null, `trust` integer not null);
create index `area_tag_commitment_id_index` on `area_tag` (`commitment_id`);
create index `area_tag_area_id_commitment_id_index` on `area_tag` (`area_id`, `commitment_id`);
create unique index `area_tag_id_since_unique` on `area_tag` (`id`, `since`);

create table `assessment` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `commitment_id` text not null, `indicator` text not null, `measure` text null, `stage` text not null, `scale_id` text not null, `label` text null, `code` integer null, `band` text null, `missing` text null, `printed` text not null, `rule` text not null, `report_id` text null, `report_printed` text null, `report_year` integer null, `cluster_id` text null, `assessor` text not null, `trust` integer not null, `locator` text not null, `preferred` integer not null, `headline` integer not null);
create index `assessment_commitment_id_index` on `assessment` (`commitment_id`);
create index `assessment_measure_stage_headline_band_index` on `assessment` (`measure`, `stage`, `headline`, `band`);
create index `assessment_indicator_stage_preferred_label_index` on `assessment` (`indicator`, `stage`, `preferred`, `label`);
create unique index `assessment_id_since_unique` on `assessment` (`id`, `since`);

create table `change` (`change_id` integer not null primary key autoincrement, `edition_number` integer not null, `table_name` text not null, `row_key` text not null, `member_id` text null, `operation` text not null, `field` text null, `old_value` text null, `new_value` text null, `cause` text null, `source_id` text null);
create index `change_edition_number_index` on `change` (`edition_number`);
create index `change_member_id_index` on `change` (`member_id`);

create table `citation` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `subject_kind` text not null, `subject_id` text not null);
create index `citation_subject_kind_subject_id_index` on `citation` (`subject_kind`, `subject_id`);
create unique index `citation_id_since_unique` on `citation` (`id`, `since`);

create table `claim` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `commitment_id` text null, `record_id` text null, `milestone_id` text null, `assessor` text not null, `topic` text not null, `label` text not null, `date` text null);
create index `claim_commitment_id_index` on `claim` (`commitment_id`);
create index `claim_record_id_index` on `claim` (`record_id`);
create unique index `claim_id_since_unique` on `claim` (`id`, `since`);

create table `commitment` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `member_id` text not null, `plan_id` text null, `number_in_plan` text null, `title` text not null, `submission_year` integer null, `plan_end_year` integer null, `plan_length_years` integer null, `start_printed` text null, `start_date` text null, `start_candidates` text null, `start_rule` text null, `end_printed` text null, `end_date` text null, `end_candidates` text null, `end_rule` text null, `theme` text null, `cluster` text null, `part_of_id` text null, `subnational` integer null, `page_status` text null, `url` text null, `taxonomy` text null);
create index `commitment_member_id_index` on `commitment` (`member_id`);
create index `commitment_plan_id_index` on `commitment` (`plan_id`);
create index `commitment_submission_year_id_index` on `commitment` (`submission_year`, `id`);
create unique index `commitment_id_since_unique` on `commitment` (`id`, `since`);

create table `commitment_link` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `from_id` text not null, `kind` text not null, `to_id` text not null, `method` text not null, `confidence` double not null, `reviewer` text null);
create index `commitment_link_from_id_index` on `commitment_link` (`from_id`);
create index `commitment_link_to_id_index` on `commitment_link` (`to_id`);
create unique index `commitment_link_id_since_unique` on `commitment_link` (`id`, `since`);

create table `edition` (`number` integer not null primary key, `id` text not null, `published_at` text not null, `what` text not null, `pipeline_version` text not null, `counts` text not null, `content_hash` text not null);
create unique index `edition_id_unique` on `edition` (`id`);

create table `institution_role` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `commitment_id` text not null, `role` text not null, `position` integer not null, `name` text not null, `folded` text not null, `split_rule` text not null, `preferred` integer not null, `trust` integer not null);
create index `institution_role_commitment_id_index` on `institution_role` (`commitment_id`);
create unique index `institution_role_id_since_unique` on `institution_role` (`id`, `since`);

create table `irm_report` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `member_id` text not null, `plan_id` text null, `type` text not null, `title` text not null, `published_year` integer null, `url` text null, `for_public_comment` integer not null);
create index `irm_report_member_id_index` on `irm_report` (`member_id`);
create index `irm_report_plan_id_index` on `irm_report` (`plan_id`);
create unique index `irm_report_id_since_unique` on `irm_report` (`id`, `since`);

create table `member` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `name` text not null, `iso2` text null, `level` text not null, `parent_id` text null, `region` text null, `joined_year` integer null, `slug` text null);
create unique index `member_id_since_unique` on `member` (`id`, `since`);

create table `milestone` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `record_id` text null, `commitment_id` text null, `number` text not null, `title` text not null, `start_date` text null, `due_date` text null, `status` text null, `evidence` text not null);
create index `milestone_record_id_index` on `milestone` (`record_id`);
create index `milestone_commitment_id_index` on `milestone` (`commitment_id`);
create unique index `milestone_id_since_unique` on `milestone` (`id`, `since`);

create table `national_record` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `member_id` text not null, `plan_id` text null, `commitment_id` text null, `number_in_plan` text null, `lead_institution` text null, `supporting_institutions` text not null, `status` text null, `start_date` text null, `end_date` text null, `portal_id` text null, `own_fields` text not null, `position` integer not null);
create index `national_record_commitment_id_index` on `national_record` (`commitment_id`);
create index `national_record_plan_id_index` on `national_record` (`plan_id`);
create index `national_record_member_id_index` on `national_record` (`member_id`);
create unique index `national_record_id_since_unique` on `national_record` (`id`, `since`);

create table `plan_assessment` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `plan_id` text not null, `indicator` text not null, `stage` text not null, `scale_id` text not null, `label` text null, `code` integer null, `band` text null, `missing` text null, `printed` text not null, `rule` text not null, `report_id` text null, `report_year` integer null, `trust` integer not null, `locator` text not null, `preferred` integer not null);
create index `plan_assessment_plan_id_index` on `plan_assessment` (`plan_id`);
create unique index `plan_assessment_id_since_unique` on `plan_assessment` (`id`, `since`);

create table `portal` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `member_id` text not null, `name` text not null, `url` text null, `operator` text null, `language` text null, `publishes` text null, `last_verified` text null);
create index `portal_member_id_index` on `portal` (`member_id`);
create unique index `portal_id_since_unique` on `portal` (`id`, `since`);

create table `process_event` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `member_id` text not null, `plan_id` text null, `kind` text not null, `date` text null, `what` text not null);
create index `process_event_member_id_index` on `process_event` (`member_id`);
create unique index `process_event_id_since_unique` on `process_event` (`id`, `since`);

create table `quarantined_record` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `member_id` text null, `subject_id` text null, `state` text not null, `reason` text not null, `message` text not null, `raw` text not null, `locator` text not null);
create index `quarantined_record_member_id_index` on `quarantined_record` (`member_id`);
create unique index `quarantined_record_id_since_unique` on `quarantined_record` (`id`, `since`);

create table `report_figure` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `report_id` text not null, `position` integer not null, `block` text null, `label` text not null, `printed` text not null, `number` integer null, `percent` double null);
create index `report_figure_report_id_index` on `report_figure` (`report_id`);
create unique index `report_figure_id_since_unique` on `report_figure` (`id`, `since`);

create table `run` (`id` text not null primary key, `what` text not null, `started_at` text not null, `finished_at` text null, `outcome` text not null, `message` text null, `summary` text not null, `edition_number` integer null);

create table `source` (`id` text not null primary key, `kind` text not null, `url` text not null, `title` text null, `publisher` text null, `recorded_at` text not null, `sha256` text not null, `hash_of` text not null, `licence` text not null, `http_status` integer null, `since` integer not null);
create index `source_url_index` on `source` (`url`);

create table `statement` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `subject_kind` text not null, `subject_id` text not null, `field` text not null, `value` text null, `printed` text not null, `rule` text null, `trust` integer not null, `locator` text not null, `preferred` integer not null);
create index `statement_subject_id_field_index` on `statement` (`subject_id`, `field`);
create unique index `statement_id_since_unique` on `statement` (`id`, `since`);

create table `title` (`row_id` integer not null primary key autoincrement, `id` text not null, `since` integer not null, `until` integer null, `source_id` text not null, `commitment_id` text null, `record_id` text null, `language` text null, `origin` text not null, `short` integer not null, `text` text not null, `folded` text not null);
create index `title_commitment_id_index` on `title` (`commitment_id`);
create index `title_record_id_index` on `title` (`record_id`);
create unique index `title_id_since_unique` on `title` (`id`, `since`);
