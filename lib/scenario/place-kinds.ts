// The kinds of places a map can have; apart from the schema, so that a browser can list them without it.
export const placeKinds = [
  'capital',
  'base',
  'testSite',
  'launchSite',
  'nuclearSite',
  'site',
  'city',
  'port',
  'island',
  'sea',
  'lane',
  'line',
] as const
export type PlaceKind = (typeof placeKinds)[number]
