#!/usr/bin/env node
import { existsSync } from 'node:fs'

const cli = new URL('../dist/cli.js', import.meta.url)
if (existsSync(cli)) await import(cli.href)
else {
  console.error('servanda is not built yet: dist/ is missing, run "npm start" or "npm run build" in its folder first')
  process.exitCode = 1
}
