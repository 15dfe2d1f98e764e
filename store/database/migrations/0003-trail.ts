/** The trail: entries in their order, the state of the Merkle tree over them (one row, whose lock puts writers in order), and signed tree heads. */
export const TRAIL_STATEMENTS: readonly string[] = [
  `create table trail_entry (
     position bigint primary key check (position >= 0),
     made_at timestamptz not null,
     actor_id text not null,
     action text not null,
     subject_kind text not null,
     subject_id text not null,
     entry text not null,
     leaf text not null)`,
  `create index trail_entry_by_subject on trail_entry (subject_id, position)`,
  `create index trail_entry_by_actor on trail_entry (actor_id, position)`,
  `create index trail_entry_by_action on trail_entry (action, position)`,
  `create index trail_entry_by_time on trail_entry (made_at)`,
  `create table trail_state (
     one boolean primary key default true check (one),
     size bigint not null,
     frontier text not null,
     root text not null)`,
  `insert into trail_state (size, frontier, root) values (0, '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')`,
  `create table trail_head (
     size bigint not null,
     key_id text not null,
     root text not null,
     signed_at timestamptz not null,
     head text not null,
     primary key (size, key_id))`,
];
