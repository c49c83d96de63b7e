// The chapters of a review, in the order in which they are talked through.
export const chapterIds = [
  'happened',
  'trust',
  'tension',
  'packages',
  'promises',
  'hidden',
  'contacts',
  'missed',
  'surveys',
  'roads',
  'replay',
  'whatIf',
  'scores',
] as const
