const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * True when a request's `Host` names this machine by a loopback name and the port that is served. A page elsewhere can
 * give its own name the address 127.0.0.1; its requests still bear that name, and are refused.
 */
export const isOwnHost = (host: string | undefined, port: number): boolean => {
  const parts = host === undefined ? null : /^([a-z0-9.]+|\[::1\])(?::(\d{1,5}))?$/i.exec(host)
  return parts !== null && loopback.has(parts[1]!.toLowerCase()) && Number(parts[2] ?? 80) === port
}
