/** First line of a backup. `tables`: in the order in which they can be filled. */
export interface BackupHeader {
  readonly format: 'scorewright-backup/1';
  readonly at: string;
  readonly migrations: readonly string[];
  readonly tables: readonly string[];
}

/** Last line: how many rows there are, and the SHA-256 of every byte before it, so that a backup that was cut off or damaged is not restored. */
export interface BackupEnd {
  readonly rows: number;
  readonly digest: string;
}

/** What stands before a row: `{"table":"draft","row":`; the row itself is as PostgreSQL wrote it. */
export const rowStart = (table: string): string => `{"table":${JSON.stringify(table)},"row":`;
