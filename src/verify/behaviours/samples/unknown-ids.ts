/** A well-formed id that no server has given to anything. */
export const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

/** The same for what is counted: runs and users. */
export const UNKNOWN_NUMBER = 2_147_483_647;
