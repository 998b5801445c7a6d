import { createContext, useContext } from 'react';

export const OriginContext = createContext('');

/** Scheme and host of this place, for canonical links and social cards. */
export const useOrigin = (): string => useContext(OriginContext);
