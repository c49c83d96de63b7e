// Hands a text over as a file.

/** Spreadsheets take a file for UTF-8 by the mark at its head. */
const mark = '\ufeff'

export function save(text: string, name: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([mark, text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
