import { missingCodes } from '../codebook/index.ts'
import { variables } from './stata-variables.ts'
import type { Variable } from './stata-variables.ts'

const quoted = (text: string): string => `"${text}"`
const reasons = missingCodes.map(({ stata, meaning }) => `${stata} ${quoted(meaning)}`).join(' ')

/** A category becomes a labelled number in the order of the codebook; a missing code becomes one of Stata's own missing values. */
const category = ({ name, values = {} }: Variable): string[] => {
  const entries = Object.keys(values)
  return [
    `label define ${name} ${entries.map((value, at) => `${at + 1} ${quoted(value)}`).join(' ')} ${reasons}`,
    `generate byte ${name}_n = .`,
    ...entries.map((value, at) => `quietly replace ${name}_n = ${at + 1} if ${name} == ${quoted(value)}`),
    ...missingCodes.map(({ code, stata }) => `quietly replace ${name}_n = ${stata} if ${name} == ${quoted(code)}`),
    `order ${name}_n, after(${name})`,
    `drop ${name}`,
    `rename ${name}_n ${name}`,
    `label values ${name} ${name}`,
  ]
}

const number = ({ name }: Variable): string[] => [
  `mvdecode ${name}, mv(${missingCodes.map(({ number: code, stata }) => `${code}=${stata}`).join(' \\ ')})`,
  `label values ${name} missing`,
]

/** Runs before the categories are made: the reason why a date is missing stands in the text of its precision. */
const date = ({ name }: Variable): string[] => {
  const precision = name.replace(/_(first|last)$/, '_precision')
  return [
    `generate long ${name}_n = daily(${name}, "YMD")`,
    ...missingCodes.map(({ code, stata }) => `quietly replace ${name}_n = ${stata} if ${precision} == ${quoted(code)}`),
    `format ${name}_n %td`,
    `order ${name}_n, after(${name})`,
    `drop ${name}`,
    `rename ${name}_n ${name}`,
  ]
}

const text = ({ name }: Variable): string[] => [`quietly replace ${name} = substr(${name}, 2, .) if substr(${name}, 1, 1) == "'"`]

const isNumber = ({ type }: Variable): boolean => type === 'number' || type === 'integer'
const isText = ({ type }: Variable): boolean => type === 'text' || type === 'list'

/** `claims.do`: reads `claims.csv` into Stata 14 or later and labels it. Holds names of the codebook, no text of a source. */
export const labelsDo = (): string => {
  const textColumns = variables.flatMap((variable, at) => (isNumber(variable) ? [] : [at + 1]))
  return [
    '* Reads claims.csv and labels it: do claims.do. If the table has another name: do claims.do NAME.csv',
    'version 14',
    'args table',
    'if `"`table\'"\' == "" local table "claims.csv"',
    'import delimited using `"`table\'"\', clear varnames(1) case(preserve) asdouble encoding("utf-8") ///',
    `    bindquotes(strict) maxquotedrows(unlimited) stringcols(${textColumns.join(' ')})`,
    `label define missing ${reasons}`,
    '* Texts: the apostrophe that keeps a spreadsheet from running them comes off.',
    ...variables.filter(isText).flatMap(text),
    '* Dates',
    ...variables.filter(({ type }) => type === 'day').flatMap(date),
    '* Categories',
    ...variables.filter(({ type }) => type === 'category').flatMap(category),
    '* Numbers',
    ...variables.filter(isNumber).flatMap(number),
    '* Labels',
    ...variables.map(({ name, label }) => `label variable ${name} ${quoted(label)}`),
    'compress',
    '',
  ].join('\n')
}

const vector = (values: readonly string[]): string => `c(${values.map(quoted).join(', ')})`

/** `claims.R`: reads `claims.csv` into R with dates, ordered levels and NA. Needs no package. */
export const labelsR = (): string =>
  [
    '# Reads claims.csv into the data frame `claims`. If the table has another name, set `table_file` first.',
    'if (!exists("table_file")) table_file <- "claims.csv"',
    '# Reasons for NA (' + missingCodes.map(({ code, number: value }) => `${code}: ${value}`).join(', ') + ') stay in `claims_raw`.',
    'claims_raw <- read.csv(table_file, colClasses = "character", encoding = "UTF-8", na.strings = character())',
    'claims <- claims_raw',
    `for (name in ${vector(variables.filter(isText).map(({ name }) => name))}) {`,
    `  claims[[name]][claims_raw[[name]] %in% ${vector(missingCodes.map(({ code }) => code))}] <- NA`,
    '  claims[[name]] <- sub("^\'", "", claims[[name]])',
    '}',
    `for (name in ${vector(variables.filter(isNumber).map(({ name }) => name))}) {`,
    '  claims[[name]] <- as.numeric(claims_raw[[name]])',
    `  claims[[name]][claims[[name]] %in% c(${missingCodes.map(({ number: value }) => value).join(', ')})] <- NA`,
    '}',
    `for (name in ${vector(variables.filter(({ type }) => type === 'day').map(({ name }) => name))}) {`,
    '  claims[[name]] <- as.Date(claims_raw[[name]], format = "%Y-%m-%d")',
    '}',
    ...variables
      .filter(({ type }) => type === 'category')
      .map(({ name, values = {} }) => `claims$${name} <- factor(claims_raw$${name}, levels = ${vector(Object.keys(values))})`),
    '',
  ].join('\n')
