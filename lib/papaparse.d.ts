// As much of papaparse as is used here. Its published types bring Node's with them, which lib must not see.
declare module 'papaparse' {
  interface ParseError {
    code: string
    /** From 0. */
    row?: number
  }
  interface Papa {
    parse: (
      text: string,
      config: { delimiter: string; header: false; preview?: number; skipEmptyLines: false },
    ) => { data: string[][]; errors: ParseError[] }
    unparse: (rows: string[][], config: { delimiter: string; newline: string }) => string
  }
  const papa: Papa
  export = papa
}
