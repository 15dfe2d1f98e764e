import { openTrailKey, type TrailKey } from '@scorewright/store';
import { configuration } from './configuration.server.ts';
import { dataFolder } from './store.server.ts';

let key: TrailKey | undefined;

/** The key that signs the trail of this server. */
export const trailKey = (): TrailKey => (key ??= openTrailKey(dataFolder(), configuration().trailKey));

/** After another configuration was read. */
export const forgetTrailKey = (): void => {
  key = undefined;
};
