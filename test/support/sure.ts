/** A value that is there by construction. Its absence is a defect of the test support, not of a document. */
export const sure = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new Error('a value was expected');
  return value;
};
