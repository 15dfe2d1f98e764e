export { authorsOf, shareDraft, unshareDraft } from './authors.ts';
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
} from './drafts.ts';
export { summaryOf, type Summary } from './summary.ts';
