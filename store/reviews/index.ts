export { holdReview, listDueReviews, listHeldReviews, type DueReview, type HeldReview, type Holding } from './calendar.ts';
