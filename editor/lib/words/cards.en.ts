/** Words of the cards pages. */
export const cards = {};
