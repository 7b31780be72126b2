import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { checkedLookup, type Permits } from './public-address.ts'

/** One answer of a server, its body read and unpacked. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Uint8Array
}

export interface RequestOptions {
  readonly user_agent: string
  readonly permits: Permits
  /** Of the body, unpacked. */
  readonly max_bytes: number
  readonly signal: AbortSignal
  readonly resolve?: Parameters<typeof checkedLookup>[1]
}

/** A body that is larger than it may be, packed in a way that is not known, or damaged. */
export class BodyError extends Error {
  readonly code: 'too-large' | 'encoding' | 'damaged'
  constructor(code: BodyError['code']) {
    super(code)
    this.code = code
  }
}

const unpackers = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }

const unpacked = (message: IncomingMessage): Readable => {
  const encoding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return message
  if (!Object.hasOwn(unpackers, encoding)) throw new BodyError('encoding')
  const unpacker = unpackers[encoding as keyof typeof unpackers]()
  message.on('error', (error) => unpacker.destroy(error))
  return message.pipe(unpacker)
}

const bodyOf = async (message: IncomingMessage, most: number): Promise<Uint8Array> => {
  if (Number(message.headers['content-length'] ?? 0) > most) throw new BodyError('too-large')
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of unpacked(message) as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > most) throw new BodyError('too-large')
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const respond = (url: URL, options: RequestOptions): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = send(url, {
      agent: false,
      lookup: checkedLookup(options.permits, options.resolve),
      signal: options.signal,
      maxHeaderSize: 32 * 1024,
      headers: {
        'user-agent': options.user_agent,
        accept: 'text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.5',
        'accept-language': 'en',
        'accept-encoding': 'gzip, deflate, br',
      },
    })
    request.once('response', resolve)
    // Stays after the response: a connection that breaks later ends the body, which says so itself.
    request.on('error', reject)
    request.end()
  })

/** Asks for one address, follows nothing. Throws `BodyError`, `RefusedAddress`, an `AbortError` or the error of the network. */
export const request = async (url: URL, options: RequestOptions): Promise<Answer> => {
  const message = await respond(url, options)
  try {
    const status = message.statusCode ?? 0
    const moved = status >= 300 && status < 400
    const body = moved || status >= 400 ? new Uint8Array(0) : await bodyOf(message, options.max_bytes)
    return { status, headers: message.headers, body }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw code.startsWith('Z_') || code.startsWith('ERR__ERROR') || code.startsWith('ERR_PADDING') ? new BodyError('damaged') : error
  } finally {
    message.destroy()
  }
}
