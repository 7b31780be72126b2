import { describe, expect, it } from 'vitest'
import { readDocument, type ReadResult } from './index.ts'

const mail = (body: readonly string[], headers: readonly string[] = []): Promise<ReadResult> =>
  readDocument(
    new TextEncoder().encode(
      [
        'From: =?UTF-8?Q?Foreign_Office_of_Graustark?= <press@mfa.example>',
        'To: list@paper.example',
        'Subject: =?UTF-8?B?U3RhdGVtZW50IG9uIHJhZGFycw==?=',
        'Date: Wed, 18 Jun 2025 23:30:00 -0400',
        'MIME-Version: 1.0',
        ...headers,
        '',
        ...body,
        '',
      ].join('\r\n'),
    ),
    { label: 'statement.eml' },
  )

const statement = 'Graustark will deliver twelve radars to Ruritania before the end of the year.'

describe('an e-mail', () => {
  it('has its sender, subject and day as its origin', async () => {
    const { document } = await mail([statement])
    expect(document).toMatchObject({
      text: statement,
      outlet: 'Foreign Office of Graustark',
      title: 'Statement on radars',
      published_on: '2025-06-18',
    })
  })

  it.each([
    ['quoted lines', ['> Will you deliver?', '>> When?', statement]],
    [
      'the mail that it answers',
      [statement, '', 'On Tue, 17 Jun 2025 at 10:00, A Paper <x@paper.example>', 'wrote:', '> Will you deliver?'],
    ],
    ['Outlook’s head of it', [statement, '', 'From: A Paper', 'Sent: Tuesday', 'To: Press', '', 'Will you deliver?']],
    ['the original message', [statement, '', '-----Original Message-----', 'Will you deliver?']],
    ['a signature', [statement, '', '-- ', 'Press office']],
  ])('is read without %s', async (_what, body) => {
    expect((await mail(body)).document?.text).toBe(statement)
  })

  it('keeps a mail that it forwards', async () => {
    const { document } = await mail([
      'See below.',
      '',
      '---------- Forwarded message ---------',
      'From: The Ministry <m@mfa.example>',
      '',
      statement,
    ])
    expect(document?.text).toContain(statement)
  })

  it('of HTML alone is read without markup, and without what it answers', async () => {
    const { document } = await mail(
      [`<div><b>Graustark</b> will deliver.</div><blockquote type="cite">Will you?</blockquote>`],
      ['Content-Type: text/html; charset=utf-8'],
    )
    expect(document?.text).toBe('Graustark will deliver.')
  })

  it('names the attachments that it leaves out', async () => {
    const part = [
      '--b',
      'Content-Type: text/plain',
      '',
      statement,
      '--b',
      'Content-Type: application/pdf; name="a.pdf"',
      'Content-Disposition: attachment; filename="annex.pdf"',
      '',
      'x',
      '--b--',
    ]
    const { document, findings } = await mail(part, ['Content-Type: multipart/mixed; boundary="b"'])
    expect(document?.text).toBe(statement)
    expect(findings).toMatchObject([{ code: 'attachments-left-out', severity: 'warning', message: expect.stringContaining('annex.pdf') }])
  })
})
