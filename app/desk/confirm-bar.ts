// The bar with the one button that hands in orders or an answer: in reach above the navigation of a phone, low enough to read behind it.

export const confirmBar =
  'sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] z-10 flex items-center gap-3 rounded-lg border border-line bg-sheet px-3 py-2 shadow-float sm:flex-wrap sm:p-4 lg:bottom-4'
