import { z } from 'zod'
import { dossierSchema } from '../../outputs/schema/index.ts'
import { siteSchema } from '../../outputs/web/index.ts'

interface Route {
  readonly path: string
  readonly about: string
  readonly record: z.ZodType
  readonly query?: Readonly<Record<string, string>>
}

const clocks = { as_of: 'What held on that day, month or year', known_by: 'What had been published by that day' }
const page = { page: 'Page of a list, from 1' }
const pair = { of: 'A pair such as RUS/IRN' }

/** Every page that has a twin in JSON, in the order in which a reader meets them. */
export const twins: readonly Route[] = [
  {
    path: '/index.json',
    about: 'Pairs on file, and what was taken in',
    record: siteSchema.frontSchema,
    query: { ...page, since: 'Changes since that day' },
  },
  { path: '/dyads/{from}/{to}.json', about: 'The account of a pair', record: dossierSchema, query: clocks },
  { path: '/events/{id}.json', about: 'One crisis and its trigger test', record: siteSchema.eventSchema, query: { ...pair, ...clocks } },
  { path: '/partners/{party}.json', about: 'One party and all its pairs', record: siteSchema.partnerSchema, query: page },
  { path: '/sources.json', about: 'Texts on file, the latest first', record: siteSchema.sourcesSchema, query: page },
  { path: '/sources/{id}.json', about: 'One text with its claims', record: siteSchema.sourceSchema },
  { path: '/conflicts.json', about: 'Where sources disagree', record: siteSchema.conflictsSchema, query: page },
  { path: '/search.json', about: 'Claims by words of their quotes and names', record: siteSchema.searchSchema, query: { q: 'Words' } },
  {
    path: '/review.json',
    about: 'What waits for a person, and one item of it',
    record: siteSchema.reviewSchema,
    query: { ...pair, item: 'Key of an item', claim: 'Id of a claim' },
  },
  { path: '/add.json', about: 'Texts on their way into the ledger', record: siteSchema.addSchema },
  { path: '/jobs/{id}.json', about: 'One text on its way', record: siteSchema.jobSchema },
  { path: '/data.json', about: 'The dictionary of columns', record: siteSchema.dataSchema },
]

const json = (schema: object) => ({ content: { 'application/json': { schema } } })

const parametersOf = ({ path, query = {} }: Route) => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ...Object.entries(query).map(([name, description]) => ({ name, in: 'query', required: false, description, schema: { type: 'string' } })),
]

const at = '#/components/schemas/'

/** The schemas of all records and of the parts that they share, each once; without the mark of their dialect, which stands for all. */
const schemasOf = (): Readonly<Record<string, object>> => {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(siteSchema.sharedSchemas)) registry.add(schema, { id })
  for (const { path, record } of twins) registry.add(record, { id: nameOf(path) })
  registry.add(siteSchema.problemSchema, { id: 'Problem' })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `${at}${id}` })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema: _, $id: __, ...own } = schema as Record<string, unknown>
      return [id, own]
    }),
  )
}

/** `/dyads/{from}/{to}.json` is an `Account`, `/sources/{id}.json` a `Source`; lists keep their plural. */
const nameOf = (path: string): string => {
  const [first = '', rest] = path.replace(/^\/|\.json$/g, '').split('/')
  if (first === 'dyads') return 'Account'
  const name = rest === undefined ? first : first.replace(/s$/, '')
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}

/** The description of all records that the pages have a twin of, in OpenAPI 3.1, made from the schemas that define them. */
export const openApi = (): object => {
  const named = (id: string) => json({ $ref: `${at}${id}` })
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Servanda', version: '1', description: 'What each page of the ledger shows, as records.' },
    paths: Object.fromEntries(
      twins.map((route) => [
        route.path,
        {
          get: {
            summary: route.about,
            parameters: parametersOf(route),
            responses: {
              200: { description: route.about, ...named(nameOf(route.path)) },
              default: { description: 'What cannot be shown, and what to do', ...named('Problem') },
            },
          },
        },
      ]),
    ),
    components: { schemas: schemasOf() },
  }
}
