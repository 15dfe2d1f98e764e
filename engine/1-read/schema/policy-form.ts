import { policyConforms, policySchema, policyValidator } from '@scorewright/schemas';
import type { Form } from './conform.ts';

/** The form of a policy. What explains a refusal is looked up when there is one to explain. */
export const POLICY: Form = {
  conforms: policyConforms,
  get schema() {
    return policySchema;
  },
  get validator() {
    return policyValidator;
  },
};
