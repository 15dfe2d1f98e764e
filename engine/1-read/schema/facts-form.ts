import { factsConforms, factsSchema, factsValidator } from '@scorewright/schemas';
import type { Form } from './conform.ts';

/** The form of facts. What explains a refusal is looked up when there is one to explain. */
export const FACTS: Form = {
  conforms: factsConforms,
  get schema() {
    return factsSchema;
  },
  get validator() {
    return factsValidator;
  },
};
