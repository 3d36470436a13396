import type { Server } from 'node:http';
import { CommandError } from '../command.ts';

/**
 * Starts a server at 127.0.0.1.
 * @throws {CommandError} if another program uses the port
 */
export function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CommandError(
              `Cổng ${port} đang được chương trình khác dùng. Hãy đóng chương trình đó, hoặc chạy lại câu lệnh này với cổng khác, thêm ở cuối: -- --port ${port + 1}`,
            )
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
