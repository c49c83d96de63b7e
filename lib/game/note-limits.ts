// How long a note may be and how many a room keeps: screens read these too.

/** Characters. */
export const longestNote = 500
/** What one room keeps. */
export const mostNotes = 300
