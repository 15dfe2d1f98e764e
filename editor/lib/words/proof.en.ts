/** Words of the proof pages. */
export const proof = {};
