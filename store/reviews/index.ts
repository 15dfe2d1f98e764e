export { holdReview, listDueReviews, listHeldReviews, regulationOfReview, type DueReview, type HeldReview, type Holding } from './calendar.ts';
