import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** A running browser, and how to end it without leaving files behind. */
export interface Chromium {
  readonly browser: Browser
  readonly close: () => Promise<void>
}

// Without these a page has no letters: the package's own settings look for its fonts where it does not put them here.
const fontSettings = (directory: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(directory, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(directory, 'fonts-cache')}</cachedir>
<alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
<alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
<alias><family>serif</family><prefer><family>Noto Serif</family><family>DejaVu Serif</family></prefer></alias></fontconfig>
`

// The package unpacks under one fixed name in the temporary directory, where another user's copy may lie; and it unpacks the
// libraries that a bare machine lacks only where it believes to run as a function.
const unpacked = async (directory: string): Promise<string> => {
  process.env['TMPDIR'] = directory
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  const executable = await packaged.executablePath()
  await writeFile(join(directory, 'fonts', 'fonts.conf'), fontSettings(directory))
  process.env['FONTCONFIG_PATH'] = join(directory, 'fonts')
  return executable
}

const installed = (): string | undefined =>
  [
    process.env['CHROME_PATH'],
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => path && existsSync(path))

/**
 * Starts a real Chromium: the one that `CHROME_PATH` names, else on Linux the one that the development packages hold,
 * elsewhere an installed Chrome. Throws when there is none.
 */
export const startChromium = async (): Promise<Chromium> => {
  const before = process.env['TMPDIR']
  const directory = await mkdtemp(join(tmpdir(), 'servanda-browser-'))
  try {
    const executablePath = installed() ?? (process.platform === 'linux' ? await unpacked(directory) : undefined)
    if (!executablePath) throw new Error('No browser: CHROME_PATH is not set and no Chrome is installed; set it to a Chrome or Chromium')
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], headless: true })
    return {
      browser,
      close: async () => {
        await browser.close()
        await rm(directory, { recursive: true, force: true })
      },
    }
  } catch (problem) {
    await rm(directory, { recursive: true, force: true })
    throw problem
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
