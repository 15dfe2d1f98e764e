/** Whom a regulation covers, who acknowledged which text, and the corrections that were recorded for a version. */
export const EMPLOYEE_STATEMENTS: readonly string[] = [
  `create table covered_person (
     regulation_id text not null references regulation on delete cascade,
     person_id text not null,
     person_name text not null,
     scorecard text not null,
     since timestamptz not null default now(),
     primary key (regulation_id, person_id))`,
  `create index covered_person_by_person on covered_person (person_id)`,
  `create table acknowledgement (
     version_id text not null references version,
     person_id text not null,
     person_name text not null,
     hash text not null,
     made_at timestamptz not null,
     primary key (version_id, person_id))`,
  `create index acknowledgement_by_person on acknowledgement (person_id)`,
  `create table correction (
     id text primary key,
     version_id text not null references version,
     record text not null,
     hash text not null,
     person_id text not null,
     person_name text not null,
     made_at timestamptz not null)`,
  `create index correction_by_version on correction (version_id, made_at)`,
  `create table correction_approval (
     correction_id text primary key references correction,
     hash text not null,
     person_id text not null,
     person_name text not null,
     made_at timestamptz not null)`,
];
