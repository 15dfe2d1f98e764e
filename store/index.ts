export { StoreInUse, StoreUnavailable } from './database/errors.ts';
export { openDatabase, type Database, type Location } from './database/open.ts';
export {
  createRegulation,
  listRegulations,
  listRevisions,
  readDraft,
  readRevision,
  removeRegulation,
  saveDraft,
  type Draft,
  type NewRegulation,
  type RegulationEntry,
  type RevisionEntry,
  type Save,
  type Saved,
} from './drafts/drafts.ts';
export { ACTIONS, may, PERMISSIONS, permissionsOf, type About, type Action, type Condition } from './people/permissions.ts';
export { isRole, isScope, LOCAL_ACTOR, ROLES, SCOPES, type Actor, type Role, type Scope } from './people/roles.ts';
