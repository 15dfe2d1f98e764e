export { checkPolicy } from './check-policy.ts';
