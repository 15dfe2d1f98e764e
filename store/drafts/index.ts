export { assignLocalDrafts } from './assign.ts';
export { authorsOf, shareDraft, unshareDraft } from './authors.ts';
export {
  createRegulation,
  listRevisions,
  readDraft,
  readRevision,
  removeRegulation,
  saveDraft,
  type Draft,
  type NewRegulation,
  type RevisionEntry,
  type Save,
  type Saved,
} from './drafts.ts';
export { listRegulations, type RegulationEntry, type RegulationSearch } from './list.ts';
export { summaryOf, type Summary } from './summary.ts';
