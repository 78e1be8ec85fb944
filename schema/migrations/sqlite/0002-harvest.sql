alter table `claim` add column `mapped` text null;

create table `page_reading` (`id` text not null primary key, `url` text not null, `harvest_source` text not null, `member_id` text null, `kind` text not null, `title` text null, `found_on` text null, `source_id` text not null, `sha256` text not null, `fetched_at` text not null, `http_status` integer not null, `seen_sha256` text not null, `seen_at` text not null, `reader` text not null, `version` integer not null, `reading` text not null);
create index `page_reading_member_id_index` on `page_reading` (`member_id`);
create index `page_reading_harvest_source_index` on `page_reading` (`harvest_source`);
