/** The calendar of reviews: a row for each one that is to be held, and another when it was. */
export const REVIEW_STATEMENTS: readonly string[] = [
  `create table review (
     id text primary key,
     regulation_id text not null references regulation,
     version_id text not null references version,
     item integer not null,
     every text not null,
     what text not null,
     who text not null,
     due date not null,
     unique (version_id, item, due))`,
  `create index review_by_due on review (due)`,
  `create index review_by_regulation on review (regulation_id)`,
  `create table review_record (
     review_id text primary key references review,
     held_on date not null,
     looked_at text not null,
     decision text not null,
     next_due date,
     person_id text not null,
     person_name text not null,
     made_at timestamptz not null)`,
];
