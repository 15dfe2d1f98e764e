import { createContext } from 'svelte';
import type { Session } from './session.svelte.ts';

/** The open regulation, for every component below its layout: `const session = useSession()`. */
export const [useSession, provideSession] = createContext<Session>();
