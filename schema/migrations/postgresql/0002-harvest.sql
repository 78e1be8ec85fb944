alter table "claim" add column "mapped" text collate "C" null;

create table "page_reading" ("id" text collate "C" not null, "url" text collate "C" not null, "harvest_source" text collate "C" not null, "member_id" text collate "C" null, "kind" text collate "C" not null, "title" text collate "C" null, "found_on" text collate "C" null, "source_id" text collate "C" not null, "sha256" text collate "C" not null, "fetched_at" text collate "C" not null, "http_status" int not null, "seen_sha256" text collate "C" not null, "seen_at" text collate "C" not null, "reader" text collate "C" not null, "version" int not null, "reading" text collate "C" not null, primary key ("id"));
create index "page_reading_member_id_index" on "page_reading" ("member_id");
create index "page_reading_harvest_source_index" on "page_reading" ("harvest_source");
