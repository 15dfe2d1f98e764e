/** Tables of which no row is ever changed or removed. */
export const INSERT_ONLY = [
  'version',
  'version_author',
  'version_requirement',
  'signature',
  'remark',
  'remark_answer',
  'remark_resolution',
  'acknowledgement',
  'correction',
  'correction_approval',
  'review',
  'review_record',
  'trail_entry',
  'trail_head',
] as const;

/** A function that a trigger calls; its errors carry a code of ours (`SW...`), which database/refusals.ts puts into words. */
const guard = (name: string, body: string, declare = ''): string =>
  `create function ${name}() returns trigger language plpgsql as $guard$ ${declare} begin ${body} end $guard$`;

const refuse = (code: string, message: string): string => `raise exception using errcode = '${code}', message = '${message}'`;

/** INVARIANT (four eyes): nobody signs a text that they wrote, whatever the program above does. A signature is of the exact text, while it is in review. */
const SIGNATURE = guard(
  'guard_signature',
  `perform 1 from version_state where version_id = new.version_id and state = 'in-review' for share;
   if not found then ${refuse('SW002', 'only a version in review is signed')}; end if;
   if not exists (select 1 from version where id = new.version_id and hash = new.hash) then ${refuse('SW003', 'the signature is of another text')}; end if;
   if exists (select 1 from version_author where version_id = new.version_id and person_id = new.signer_id)
     then ${refuse('SW004', 'nobody signs their own text')}; end if;
   return new;`,
);

/** INVARIANT: a version is approved only when every required position has signed it, and at least one person did. */
const STATE = guard(
  'guard_state',
  `if tg_op = 'INSERT' then
     if new.state <> 'in-review' then ${refuse('SW005', 'a version begins in review')}; end if;
     return new;
   end if;
   if new.version_id <> old.version_id or new.regulation_id <> old.regulation_id or new.regulation_number <> old.regulation_number
     then ${refuse('SW001', 'what was recorded is not changed')}; end if;
   if (old.state, new.state) not in (('in-review', 'approved'), ('in-review', 'withdrawn'), ('approved', 'in-force'), ('approved', 'withdrawn'),
     ('in-force', 'expired'), ('in-force', 'withdrawn')) and old.state <> new.state then ${refuse('SW005', 'there is no such move')}; end if;
   if old.state = new.state and (old.state not in ('approved', 'in-force') or new.holds_from is distinct from old.holds_from
     or new.holds_until is null or new.holds_until > coalesce(old.holds_until, 'infinity')) then ${refuse('SW005', 'a period is only shortened')}; end if;
   if new.state = 'approved' and old.state = 'in-review' then
     if exists (select 1 from version_author where version_id = new.version_id and person_id = new.changed_by)
       then ${refuse('SW004', 'nobody signs their own text')}; end if;
     select effective_from, effective_until into valid_from, valid_until from version where id = new.version_id;
     if new.holds_from is distinct from valid_from or new.holds_until is distinct from valid_until
       then ${refuse('SW005', 'a version holds for the period that it states')}; end if;
     if exists (select 1 from version_requirement as r where r.version_id = new.version_id
         and not exists (select 1 from signature as s where s.version_id = r.version_id and s.position = r.position))
       or not exists (select 1 from signature as s where s.version_id = new.version_id)
       then ${refuse('SW006', 'a required signature is missing')}; end if;
   elsif new.state = 'withdrawn' and new.holds_from is not null and (new.holds_from is distinct from old.holds_from
     or coalesce(new.holds_until, 'infinity') > coalesce(old.holds_until, 'infinity')) then ${refuse('SW005', 'a period is only shortened')};
   elsif new.state <> old.state and new.state <> 'withdrawn' and (new.holds_from, coalesce(new.holds_until, 'infinity'))
     is distinct from (old.holds_from, coalesce(old.holds_until, 'infinity')) then ${refuse('SW005', 'a move does not change the period')};
   end if;
   return new;`,
  'declare valid_from date; valid_until date;',
);

const ACKNOWLEDGEMENT = guard(
  'guard_acknowledgement',
  `perform 1 from version_state where version_id = new.version_id and state in ('approved', 'in-force') for share;
   if not found then ${refuse('SW007', 'only an approved version is acknowledged')}; end if;
   if not exists (select 1 from version where id = new.version_id and hash = new.hash) then ${refuse('SW003', 'the signature is of another text')}; end if;
   if not exists (select 1 from version join covered_person using (regulation_id) where version.id = new.version_id and person_id = new.person_id)
     then ${refuse('SW008', 'the person is not covered')}; end if;
   return new;`,
);

const RESOLUTION = guard(
  'guard_resolution',
  `if exists (select 1 from remark join version_author using (version_id) where remark.id = new.remark_id and version_author.person_id = new.person_id)
     then ${refuse('SW009', 'an author does not resolve remarks on the own text')}; end if;
   return new;`,
);

const CORRECTION = guard(
  'guard_correction',
  `if exists (select 1 from correction where id = new.correction_id and person_id = new.person_id) then ${refuse('SW004', 'nobody signs their own text')}; end if;
   if not exists (select 1 from correction where id = new.correction_id and hash = new.hash) then ${refuse('SW003', 'the signature is of another text')}; end if;
   return new;`,
);

/** INVARIANT: the trail only grows, by one entry at a time, and has no gap. */
const TRAIL_STATE = guard(
  'guard_trail_state',
  `if new.size <> old.size + 1 or not exists (select 1 from trail_entry where position = old.size)
     then ${refuse('SW001', 'what was recorded is not changed')}; end if;
   return new;`,
);

const attach = (table: string, when: string, name: string): string =>
  `create trigger ${name}_of_${table} before ${when} on ${table} for each row execute function ${name}()`;

export const GUARD_STATEMENTS: readonly string[] = [
  guard('guard_insert_only', `${refuse('SW001', 'what was recorded is not changed')};`),
  ...INSERT_ONLY.map((table) => attach(table, 'update or delete', 'guard_insert_only')),
  ...[...INSERT_ONLY, 'version_state', 'trail_state'].map(
    (table) => `create trigger guard_truncate_of_${table} before truncate on ${table} for each statement execute function guard_insert_only()`,
  ),
  ...['version_state', 'trail_state'].map((table) => attach(table, 'delete', 'guard_insert_only')),
  SIGNATURE,
  attach('signature', 'insert', 'guard_signature'),
  STATE,
  attach('version_state', 'insert or update', 'guard_state'),
  ACKNOWLEDGEMENT,
  attach('acknowledgement', 'insert', 'guard_acknowledgement'),
  RESOLUTION,
  attach('remark_resolution', 'insert', 'guard_resolution'),
  CORRECTION,
  attach('correction_approval', 'insert', 'guard_correction'),
  TRAIL_STATE,
  attach('trail_state', 'update', 'guard_trail_state'),
];
