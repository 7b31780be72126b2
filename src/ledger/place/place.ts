/** True for the address of a server; anything else is a file. */
export const isServer = (location: string): boolean => /^postgres(ql)?:\/\//i.test(location)

/** True for an address that no ledger can be kept at: `mysql://…`. */
export const isForeignAddress = (location: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(location) && !isServer(location)

/** A location as messages name it: a file's path, or the server and database of an address without user and password. */
export const placeOf = (location: string): string => {
  if (!isServer(location)) return location
  if (!URL.canParse(location)) return 'the address'
  const { hostname, port, pathname, searchParams } = new URL(location)
  const host = searchParams.get('host') ?? (hostname || 'localhost')
  return `${host}${port && `:${port}`}${pathname}`
}
