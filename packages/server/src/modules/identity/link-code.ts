/** The code of a mailed link as a person pasted it: alone, or within the whole link; empty where there is none. */
export const linkCode = (pasted = ''): string => pasted.trim().split('token=').at(-1) ?? '';
