/** The part of papaparse that is used here; the package brings no types. */
declare module 'papaparse' {
  const Papa: {
    parse(text: string, options: { delimiter: string }): { data: string[][] }
  }
  export default Papa
}
