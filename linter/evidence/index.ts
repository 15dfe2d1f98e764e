export { isOnRecords, withEvidence, type Evidence, type ReviewRecord } from './evidence.ts';
export { canonicalLength } from './known-text.ts';
export { basisFor, evidenceOfNew, type Basis, type RecordedReview, type Records, type RecordedVersion } from './records.ts';
