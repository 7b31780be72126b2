import { open, type FileHandle } from 'node:fs/promises'
import { finding, type Finding } from '../../base/index.ts'
import { megabytes } from '../../documents/index.ts'

/** Bytes, or why there are none. */
export type Bytes =
  | { readonly bytes: Uint8Array; readonly findings: readonly [] }
  | { readonly bytes?: never; readonly findings: readonly [Finding] }

const failed = (code: string, message: string): Bytes => ({ findings: [finding('error', code, message)] })

const reasons: Readonly<Record<string, readonly [code: string, reason: string]>> = {
  ENOENT: ['file-missing', 'there is no such file, check the name'],
  ENOTDIR: ['file-missing', 'there is no such file, check the name'],
  ENAMETOOLONG: ['file-missing', 'there is no such file, the name is too long'],
  ERR_INVALID_ARG_VALUE: ['file-missing', 'there is no such file, the name holds a NUL character'],
  EISDIR: ['file-is-directory', 'is a directory, name the files in it'],
  EACCES: ['file-unreadable', 'may not be read, check its permissions'],
  EPERM: ['file-unreadable', 'may not be read, check its permissions'],
}

const failedWith = (path: string, error: unknown): Bytes => {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  const [name, reason] = reasons[code] ?? ['file-unreadable', `could not be read (${code})`]
  return failed(name, `${path}: ${reason}`)
}

/** Reads a stream to its end, or until it has given more than `most` bytes. */
const drain = async (stream: AsyncIterable<Uint8Array>, label: string, most: number): Promise<Bytes> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > most)
      return failed('document-too-large', `${label}: more than ${megabytes(most)}, at most that much is read; split it into parts`)
    chunks.push(chunk)
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), findings: [] }
}

const fromHandle = async (handle: FileHandle, path: string, most: number): Promise<Bytes> => {
  const stat = await handle.stat()
  if (stat.isDirectory()) return failedWith(path, { code: 'EISDIR' })
  if (stat.size > most) {
    return failed('document-too-large', `${path}: ${megabytes(stat.size)}, at most ${megabytes(most)} are read; split it into parts`)
  }
  return drain(handle.createReadStream({ autoClose: false }), path, most)
}

/** The bytes of a file (also of a pipe), at most `most` of them. A missing file, a directory or a refusal is a finding. */
export const readFileBytes = async (path: string, most: number): Promise<Bytes> => {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'r')
    return await fromHandle(handle, path, most)
  } catch (error) {
    return failedWith(path, error)
  } finally {
    await handle?.close()
  }
}

/** The bytes of standard input, or of another stream, at most `most` of them. */
export const readStreamBytes = async (stream: AsyncIterable<Uint8Array>, label: string, most: number): Promise<Bytes> => {
  try {
    return await drain(stream, label, most)
  } catch (error) {
    return failedWith(label, error)
  }
}
