export { checkTrail } from './check-trail.ts';
export { exportStore } from './export-store.ts';
export { importStore } from './import-store.ts';
