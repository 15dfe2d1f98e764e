/** The name of the place of a clause within a page, by its pointer: clauses of one number stay apart. */
export const clauseAnchor = (pointer: string): string => `clause${pointer.replaceAll('/', '-')}`;
