export { checkDocument } from './check-document.ts';
