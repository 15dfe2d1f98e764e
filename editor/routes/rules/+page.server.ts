import { ruleEntries } from '#server/rules.server.ts';

export const load = () => ({ rules: ruleEntries() });
