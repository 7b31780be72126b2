export { mcpServer } from './server.ts'
export { serveHttp, serveStdio } from './serve.ts'
export type { ToolContext } from './context.ts'
