import type { Generated, GeneratedAlways } from 'kysely';
import type { PeopleTables } from '../people/tables.ts';
import type { LifecycleTables, TrailTables } from './tables-lifecycle.ts';

/** A regulation: what all its drafts and versions have in common. */
export interface RegulationTable {
  id: string;
  /** Title as last saved, for lists; JSON text of a Text. */
  title: string;
  /** Where it came from: a template's folder name, `blank` or `import`. */
  origin: string;
  /** Holds periods of one regulation apart in the database. */
  number: GeneratedAlways<number>;
  created_at: Generated<Date>;
}

/** The draft of a regulation: the text as it was last saved, whether it parses or not. */
export interface DraftTable {
  regulation_id: string;
  /** Raised by one with every save; a save names the revision that it is based on. */
  revision: number;
  text: string;
  /** JSON of a Summary: what lists say of it, read once when it is saved. */
  summary: string;
  /** A tsvector: by what it is found. */
  words: Generated<string>;
  saved_at: Generated<Date>;
  saved_by: string;
}

/** A saved state of a draft, for the history. */
export interface RevisionTable {
  regulation_id: string;
  revision: number;
  text: string;
  saved_at: Generated<Date>;
  saved_by: string;
  /** A name given to it: kept states are never merged into later ones. */
  note: string | null;
}

export interface Tables extends PeopleTables, LifecycleTables, TrailTables {
  regulation: RegulationTable;
  draft: DraftTable;
  draft_revision: RevisionTable;
}
