export type { Forecast, ForecastRow } from './forecast.ts';
export { forecast } from './forecast.ts';
