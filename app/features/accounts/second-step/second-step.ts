/** How many recovery codes somebody is given at once. */
export const codesInAll = 10;
