// The scale of acceptability, for whoever asks and whoever checks.

/** From 1, our side could never accept it, to this, it could at once. */
export const highestRating = 5
