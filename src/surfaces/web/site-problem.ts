/** Something that a request cannot have, told to who asked. */
export class SiteFault extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503
  constructor(status: SiteFault['status'], message: string) {
    super(message)
    this.status = status
  }
}
