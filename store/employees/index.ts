export {
  acknowledgeVersion,
  countAcknowledgements,
  coveredBy,
  covers,
  listAcknowledgements,
  listOwnVersions,
  type Acknowledging,
  type OwnVersion,
} from './acknowledge.ts';
export { coverPersons, listCovered, uncoverPersons, type Covered } from './cover.ts';
