/** Who is who in the base regulation. */
export const MARKETING = 'Head of marketing';
export const SALES = 'Head of sales';
export const FINANCE = 'Finance director';
export const GENERAL = 'General director';
export const PEOPLE = 'HR director';
export const CONTROLLER = 'Financial controller';
export const CRM = 'CRM administrator';
