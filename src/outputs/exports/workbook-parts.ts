/** The parts of a workbook that hold no data (ECMA-376: packages in part 2, workbooks in part 1, section 18). */

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const media = 'application/vnd.openxmlformats-'
const sheetMedia = `${media}officedocument.spreadsheetml`

/** Style 0 is plain, 1 bold for head rows, 2 keeps a text that looks like a formula a text when somebody edits the cell. */
const styles = [
  `${head}<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>',
  '</cellXfs></styleSheet>',
].join('')

const relations = (list: readonly (readonly [type: string, target: string])[]): string => {
  const entries = list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
  return `${head}<Relationships xmlns="${packages}/relationships">${entries.join('')}</Relationships>`
}

const contentTypes = (sheets: number): string => {
  const overrides = [
    ['/xl/workbook.xml', `${sheetMedia}.sheet.main+xml`],
    ['/xl/styles.xml', `${sheetMedia}.styles+xml`],
    ['/docProps/core.xml', `${media}package.core-properties+xml`],
    ...Array.from({ length: sheets }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${sheetMedia}.worksheet+xml`]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  return (
    `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="${media}package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  )
}

const properties = (created: string): string =>
  [
    `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Servanda</dc:creator>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`,
  ].join('')

/** All parts but the sheets, by their path. `names` and `created` are text of XML already. */
export const fixedParts = (names: readonly string[], created: string): Record<string, string> => ({
  '[Content_Types].xml': contentTypes(names.length),
  '_rels/.rels': relations([
    [`${office}/officeDocument`, 'xl/workbook.xml'],
    [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]),
  'docProps/core.xml': properties(created),
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
    .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations([
    ...names.map((_, at) => [`${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
    [`${office}/styles`, 'styles.xml'],
  ]),
  'xl/styles.xml': styles,
})
