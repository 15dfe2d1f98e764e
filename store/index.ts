// The public store. README.md walks through it.
export { STORE_ERRORS, StoreInUse, StoreUnavailable } from './database/errors.ts';
export { grantApplication } from './database/grants.ts';
export { openDatabase, type Database, type Location } from './database/open.ts';
export { refreshStatistics } from './database/statistics.ts';
export type { State } from './database/tables-lifecycle.ts';
export type { Tables } from './database/tables.ts';
export { transact } from './database/transact.ts';
export * from './backup/index.ts';
export * from './certificates/index.ts';
export * from './drafts/index.ts';
export * from './employees/index.ts';
export * from './people/index.ts';
export * from './reviews/index.ts';
export * from './trail/index.ts';
export * from './versions/index.ts';
