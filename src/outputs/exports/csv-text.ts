/**
 * Rows as CSV by RFC 4180: UTF-8, CRLF, comma, every text in double quotes, numbers bare. The library's own guard against
 * formulas is off because `guardText` does the same in a form that can be read back.
 */
export const csvText = async (header: readonly string[], rows: readonly (readonly (string | number)[])[]): Promise<string> => {
  const { stringify } = await import('csv-stringify/sync')
  return stringify([header, ...rows] as (string | number)[][], { quoted_string: true, record_delimiter: '\r\n' })
}
