import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can be cut, as when that server or the network before it fails. */
export interface Gate {
  port: number;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Lets connections through again, on the same port. */
  restore(): Promise<void>;
}

/** Opens a gate on loopback before a server on loopback. */
export async function openGate(targetPort: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = near.pipe(connect(targetPort, '127.0.0.1'));
    far.pipe(near);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(end);
      end.on('error', () => {});
      end.on('close', () => {
        sockets.delete(end);
        other.destroy();
      });
    }
  });
  const port = await listenOn(server, 0);
  return {
    port,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    restore: async () => void (await listenOn(server, port)),
  };
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
