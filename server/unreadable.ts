import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Why Node could not read a request: its code, the status it means, a sentence for whoever reads it. */
const reasons: Record<string, [status: string, sentence: string]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers of this request are too large. Delete the cookies of this site and try again.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'This request took too long to arrive. Please try again.'],
};
const malformed = ['400 Bad Request', 'This request could not be understood.'] as const;

/** Answers a request that is not even HTTP in a sentence, with nothing that a browser could run, and closes the connection. */
export function refuseUnreadable(error: { code?: string }, socket: Socket): void {
  const { _httpMessage: answer } = socket as Socket & { _httpMessage?: ServerResponse | null };
  if (!socket.writable || answer?.headersSent) return void socket.destroy();
  const [status, sentence] = reasons[error.code ?? ''] ?? malformed;
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(sentence),
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status}`, ...lines, '', sentence].join('\r\n'));
}
