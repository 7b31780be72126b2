import { claimKinds } from '../../src/base/index.ts'
import { claimFields } from '../../src/outputs/codebook/index.ts'
import { fieldsMarkdown, kindsMarkdown, missingMarkdown, settledMarkdown } from '../../src/outputs/codebook/markdown.ts'

/** Tables of docs/codebook.md by the name in their marker. */
const tables: Readonly<Record<string, string>> = {
  columns: fieldsMarkdown(claimFields, claimKinds.length),
  kinds: kindsMarkdown(),
  missing: missingMarkdown(),
  settled: settledMarkdown(),
}

/** The page with each table between its markers, `<!-- table: NAME -->` and `<!-- end -->`, as the code has it now. */
export const withTables = (page: string): string =>
  page.replace(/(<!-- table: (\w+) -->\n)[^]*?(<!-- end -->)/g, (_, open: string, name: string, close: string) => {
    const table = tables[name]
    if (table === undefined) throw new Error(`docs/codebook.md: no table is called ${name}`)
    return `${open}\n${table}\n\n${close}`
  })
